"""Computes the prompt's KV and sends it where the decode worker says."""

from components.common import Hosted, Request
from dynamo.sdk import endpoint, on_shutdown, service


@service(dynamo={"namespace": "dynamo"}, workers=1)
class TensorRTLLMPrefillWorker:
    def __init__(self) -> None:
        self.engine = Hosted("TensorRTLLMPrefillWorker", "prefill")

    @on_shutdown
    def close(self) -> None:
        self.engine.close()

    @endpoint()
    async def generate(self, request: Request):
        async for chunk in self.engine.generate(request.model_dump(), request.request or ""):
            yield chunk
