"""Frontend and one worker that does both."""

from components.agg_worker import TensorRTLLMWorker
from components.agg_frontend import Frontend

Frontend.link(TensorRTLLMWorker)
