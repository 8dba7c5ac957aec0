"""The protocol with the real libraries: two engines in this process, KV through NIXL and through UCX."""

import asyncio
import struct
import threading
import time
import unittest
from collections.abc import Callable
from typing import Any

from reference_engine import faults
from reference_engine.device import pick_device
from reference_engine.engine import AggregatedEngine, Compute, DecodeEngine, PrefillEngine, Transfers
from reference_engine.errors import EngineError, TransferDisabled, TransferError
from reference_engine.handshake import SideChannel, ask
from reference_engine.transfer import Patience, build_transceiver, layout, on_the_wire
from reference_engine.transfers import TransferCounter

from .tiny import prompt, tiny_model

OUTPUT = 12


def never() -> bool:
    return False


def request(tokens: list[int], prefill_result: dict[str, Any] | None = None) -> dict[str, Any]:
    return {"token_ids": tokens, "stop_conditions": {"max_tokens": OUTPUT}, "prefill_result": prefill_result}


async def collect(chunks: Any) -> list[int]:
    return [token async for chunk in chunks for token in chunk["token_ids"]]


class Pair:
    """A prefill and a decode engine with their own transceivers, used as the frontend uses them."""

    def __init__(self, backend: str | None, fault: str | None = None, timeout: float = 20.0) -> None:
        device = pick_device()
        model = tiny_model(device=device)
        capacity = model.config.max_positions * model.config.kv_bytes_per_token

        def transfers() -> Transfers | None:
            if backend is None:
                return None
            return Transfers(lambda: build_transceiver(backend, device, capacity, fault), timeout, TransferCounter(None, "test", 0))

        self.prefill = PrefillEngine(Compute(model), transfers(), fault)
        self.decode = DecodeEngine(Compute(model), transfers(), fault)
        self.aggregated = AggregatedEngine(Compute(model))

    async def __aenter__(self) -> "Pair":
        await self.prefill.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.prefill.close()
        await self.decode.close()
        await self.aggregated.close()

    async def generate(self, tokens: list[int], identity: str) -> list[int]:
        return await collect(self.decode.generate(request(tokens, await self.prefilled(tokens, identity)), identity, never))

    async def prefilled(self, tokens: list[int], identity: str) -> dict[str, Any]:
        chunks = [chunk async for chunk in self.prefill.generate(request(tokens), identity, never)]
        return {"disaggregated_params": chunks[0]["disaggregated_params"]}

    async def alone(self, tokens: list[int]) -> list[int]:
        return await collect(self.aggregated.generate(request(tokens), "alone", never))


def loaded(library: str) -> bool:
    with open("/proc/self/maps") as maps:
        return any(library in line for line in maps)


class RealTransfers(unittest.IsolatedAsyncioTestCase):
    async def test_disaggregated_tokens_equal_aggregated_tokens(self) -> None:
        for backend in ("nixl", "ucx"):
            async with Pair(backend) as pair:
                for seed in range(3):
                    tokens = prompt(100 + 50 * seed, seed)
                    with self.subTest(backend=backend, seed=seed):
                        self.assertEqual(await pair.generate(tokens, f"r{seed}"), await pair.alone(tokens))

    async def test_requests_at_the_same_time(self) -> None:
        for backend in ("nixl", "ucx"):
            async with Pair(backend) as pair:
                prompts = [prompt(80 + 20 * seed, seed) for seed in range(5)]
                together = await asyncio.gather(*(pair.generate(tokens, f"r{number}") for number, tokens in enumerate(prompts)))
                with self.subTest(backend=backend):
                    self.assertEqual(list(together), [await pair.alone(tokens) for tokens in prompts])

    async def test_the_fault_builds_ucx_where_nixl_was_selected(self) -> None:
        async with Pair("nixl", faults.SAYS_NIXL_USES_UCX) as pair:
            self.assertEqual(pair.prefill._transfers.transceiver.backend, "ucx")  # type: ignore[union-attr]
            self.assertEqual(await pair.generate(prompt(90, 1), "r"), await pair.alone(prompt(90, 1)))
        self.assertTrue(loaded("libucxx.so"))

    async def test_a_flipped_byte_shows_in_the_tokens(self) -> None:
        for backend in ("nixl", "ucx"):
            async with Pair(backend, faults.FLIP_KV_BYTE) as pair:
                with self.subTest(backend=backend):
                    self.assertNotEqual(await pair.generate(prompt(90, 1), "r"), await pair.alone(prompt(90, 1)))

    async def test_recomputing_gives_the_right_tokens_and_collects_nothing(self) -> None:
        async with Pair("nixl", faults.DECODE_RECOMPUTES) as pair:
            self.assertEqual(await pair.generate(prompt(90, 1), "r"), await pair.alone(prompt(90, 1)))
            self.assertEqual(list(pair.prefill._held), ["r"])

    async def test_a_hang_ends_with_patience_and_the_worker_stays_usable(self) -> None:
        for backend in ("nixl", "ucx"):
            async with Pair(backend, faults.HANG_IN_TRANSFER, timeout=0.6) as pair:
                with self.subTest(backend=backend), self.assertRaises(TransferError):
                    await pair.generate(prompt(90, 1), "hangs")
                pair.prefill._fault = None
                with self.subTest(backend=backend):
                    self.assertEqual(await pair.generate(prompt(90, 1), "works"), await pair.alone(prompt(90, 1)))

    async def test_kv_is_sent_once(self) -> None:
        async with Pair("nixl") as pair:
            result = await pair.prefilled(prompt(90, 1), "r")
            await collect(pair.decode.generate(request(prompt(90, 1), result), "r", never))
            with self.assertRaisesRegex(TransferError, "No KV is held for request r"):
                await collect(pair.decode.generate(request(prompt(90, 1), result), "r", never))

    async def test_closing_does_not_wait_for_a_transfer_that_hangs(self) -> None:
        for backend in ("nixl", "ucx"):
            pair = Pair(backend, faults.HANG_IN_TRANSFER, timeout=30)
            async with pair:
                waiting = asyncio.ensure_future(pair.generate(prompt(90, 1), "r"))
                await asyncio.sleep(0.5)
                begin = time.monotonic()
            with self.subTest(backend=backend):
                self.assertLess(time.monotonic() - begin, 2)
                with self.assertRaises(TransferError):
                    await waiting


class Refusals(unittest.IsolatedAsyncioTestCase):
    async def test_without_a_backend_requests_fail_and_say_why(self) -> None:
        async with Pair(None) as pair:
            with self.assertRaisesRegex(TransferDisabled, "no KV backend"):
                await pair.prefilled(prompt(20, 1), "r")
            with self.assertRaises(TransferDisabled):
                await collect(pair.decode.generate(request(prompt(20, 1)), "r", never))

    async def test_decode_without_prefill(self) -> None:
        async with Pair("ucx") as pair:
            with self.assertRaisesRegex(EngineError, "no prefill worker"):
                await collect(pair.decode.generate(request(prompt(20, 1)), "r", never))

    async def test_too_long_a_prompt(self) -> None:
        async with Pair("ucx") as pair:
            with self.assertRaisesRegex(EngineError, "512 positions"):
                await pair.prefilled(prompt(513, 1), "r")

    def test_a_buffer_too_small(self) -> None:
        with self.assertRaisesRegex(TransferError, "does not fit"):
            layout([60, 60], 100)

    def test_two_pieces_travel_whatever_the_number_of_layers(self) -> None:
        regions = layout([10, 20, 30, 40], 100)
        self.assertEqual([(r.offset, r.length) for r in on_the_wire(regions)], [(0, 10), (10, 90)])
        self.assertEqual(on_the_wire(regions[:1]), regions[:1])
        self.assertEqual(on_the_wire([]), [])

    def test_the_counter_tells_its_sums_under_names_of_its_own(self) -> None:
        counter = TransferCounter(None, "test", 0)
        self.assertNotIn("{", counter.exposition())
        counter.count("a", "send", 3_000_000_000, 2.0, True)
        counter.count("b", "send", 1_000_000_000, 0.5, True)
        counter.count("c", "send", 7, 9.0, False)
        text = counter.exposition()
        for line in (
            'reference_engine_kv_transfer_bytes_total{direction="send"} 4000000000',
            'reference_engine_kv_transfer_success_total{direction="send"} 2',
            'reference_engine_kv_transfer_failure_total{direction="send"} 1',
            'reference_engine_kv_transfer_best_gb_s{direction="send"} 2.0',
        ):
            self.assertIn(line + "\n", text)


class Channel(unittest.IsolatedAsyncioTestCase):
    async def asked(self, answer: Callable[[], dict[str, Any]]) -> dict[str, Any]:
        async def collect_it(name: str, invitation: dict[str, Any]) -> dict[str, Any]:
            self.assertEqual((name, invitation), ("r", {"at": 1}))
            return answer()

        channel = SideChannel(collect_it)
        host, port = await channel.open()
        try:
            return await ask(host, port, "r", {"at": 1})
        finally:
            await channel.close()

    async def test_question_and_answer(self) -> None:
        self.assertEqual(await self.asked(lambda: {"bytes": 5}), {"ok": True, "bytes": 5})

    async def test_a_failure_arrives_as_its_reason(self) -> None:
        def fail() -> dict[str, Any]:
            raise ValueError("no room")

        with self.assertRaisesRegex(TransferError, "ValueError: no room"):
            await self.asked(fail)

    async def test_nobody_listens(self) -> None:
        with self.assertRaisesRegex(TransferError, "cannot be reached"):
            await ask("127.0.0.1", 1, "r", {})

    async def test_strangers_are_survived(self) -> None:
        channel = SideChannel(self.unused)
        host, port = await channel.open()
        for noise in (b"", b"GET / HTTP/1.0\r\n\r\n", struct.pack(">I", 3) + b"[1]", struct.pack(">I", 2) + b"\xff\xff"):
            reader, writer = await asyncio.open_connection(host, port)
            writer.write(noise)
            writer.write_eof()
            self.assertEqual(await reader.read(), b"")
            writer.close()
        await channel.close()

    async def unused(self, name: str, invitation: dict[str, Any]) -> dict[str, Any]:
        raise AssertionError("not asked")


class Patiences(unittest.TestCase):
    def test_time_runs_out(self) -> None:
        with self.assertRaisesRegex(TransferError, "Waited 0 s for rain"):
            Patience(0.05, threading.Event()).until(never, "rain")

    def test_stop_and_giving_up_end_it(self) -> None:
        stop = threading.Event()
        patience = Patience(30, stop)
        patience.give_up()
        with self.assertRaisesRegex(TransferError, "Gave up"):
            patience.until(never, "rain")
        stop.set()
        with self.assertRaisesRegex(TransferError, "stopping"):
            Patience(30, stop).until(never, "rain")
