"""Gets the request, lets the prefill worker compute the prompt's KV, fetches it and continues."""

import uuid

from components.common import Hosted, Request
from components.prefill_worker import TensorRTLLMPrefillWorker
from dynamo.llm import ModelType, register_llm
from dynamo.sdk import async_on_start, depends, dynamo_context, endpoint, on_shutdown, service


@service(dynamo={"namespace": "dynamo"}, workers=1)
class TensorRTLLMWorker:
    prefill = depends(TensorRTLLMPrefillWorker)

    def __init__(self) -> None:
        self.engine = Hosted("TensorRTLLMWorker", "decode")

    @async_on_start
    async def register(self) -> None:
        runtime = dynamo_context["runtime"]
        other = runtime.namespace("dynamo").component("TensorRTLLMPrefillWorker").endpoint("generate")
        self.client = await other.client()
        await self.client.wait_for_instances()
        settings = self.engine.settings
        await register_llm(ModelType.Backend, dynamo_context["endpoints"][0], settings.model_path, settings.served_model_name)

    @on_shutdown
    def close(self) -> None:
        self.engine.close()

    @endpoint()
    async def generate(self, request: Request):
        asked = request.model_dump() | {"request": uuid.uuid4().hex}
        prefilled = None
        async for answer in await self.client.round_robin(asked):
            prefilled = answer.data()
        asked["prefill_result"] = prefilled
        async for chunk in self.engine.generate(asked, asked["request"]):
            yield chunk
