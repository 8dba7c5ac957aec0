"""Frontend, decode worker, prefill worker."""

from components.frontend import Frontend
from components.prefill_worker import TensorRTLLMPrefillWorker
from components.worker import TensorRTLLMWorker

Frontend.link(TensorRTLLMWorker).link(TensorRTLLMPrefillWorker)
