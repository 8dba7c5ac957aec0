"""The HTTP side of the disaggregated graph."""

from components.common import start_frontend
from components.worker import TensorRTLLMWorker
from dynamo.sdk import depends, service


@service(dynamo={"namespace": "dynamo"}, workers=1)
class Frontend:
    worker = depends(TensorRTLLMWorker)

    def __init__(self) -> None:
        self.process = start_frontend()
