"""Both halves in one worker: nothing is transferred."""

from components.common import Hosted, Request
from dynamo.llm import ModelType, register_llm
from dynamo.sdk import async_on_start, dynamo_context, endpoint, on_shutdown, service


@service(dynamo={"namespace": "dynamo"}, workers=1)
class TensorRTLLMWorker:
    def __init__(self) -> None:
        self.engine = Hosted("TensorRTLLMWorker", "aggregated")

    @async_on_start
    async def register(self) -> None:
        settings = self.engine.settings
        await register_llm(ModelType.Backend, dynamo_context["endpoints"][0], settings.model_path, settings.served_model_name)

    @on_shutdown
    def close(self) -> None:
        self.engine.close()

    @endpoint()
    async def generate(self, request: Request):
        async for chunk in self.engine.generate(request.model_dump(), ""):
            yield chunk
