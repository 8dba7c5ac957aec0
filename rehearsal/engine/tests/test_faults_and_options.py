"""Faults, the command line and the counter: everything that is read before or beside the model."""

import contextlib
import io
import tempfile
import unittest
from pathlib import Path

from reference_engine import faults
from reference_engine.errors import EngineError
from reference_engine.options import parse
from reference_engine.transfers import TransferCounter


class Faults(unittest.TestCase):
    def test_no_fault(self) -> None:
        self.assertIsNone(faults.read({}))
        self.assertIsNone(faults.read({faults.VARIABLE: ""}))

    def test_each_name_is_read(self) -> None:
        for name in faults.ALL:
            self.assertEqual(faults.read({faults.VARIABLE: name}), name)

    def test_a_wrong_name_is_an_error_that_lists_the_right_ones(self) -> None:
        with self.assertRaisesRegex(EngineError, "flip-kv-bit.*flip-kv-byte"):
            faults.read({faults.VARIABLE: "flip-kv-bit"})

    def test_tcp_is_forced_in_the_environment(self) -> None:
        env = {"UCX_TLS": "all"}
        faults.apply_to_environment(faults.TCP_FORCED, env, cuda=False)
        self.assertEqual(env, {"UCX_TLS": "tcp,self"})
        faults.apply_to_environment(faults.TCP_FORCED, env, cuda=True)
        self.assertEqual(env, {"UCX_TLS": "tcp,cuda_copy,self"})

    def test_telemetry_goes_missing_and_nothing_else(self) -> None:
        env = {"NIXL_TELEMETRY_ENABLE": "y", "NIXL_TELEMETRY_DIR": "/x", "UCX_PROTO_INFO": "used", "UCX_LOG_FILE": "/y"}
        faults.apply_to_environment(faults.TELEMETRY_MISSING, env, cuda=False)
        self.assertEqual(env, {"UCX_LOG_FILE": "/y"})


class Options(unittest.TestCase):
    def test_names_of_dynamo_trtllm(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "with blank.yaml"
            path.write_text("cache_transceiver_config: {backend: UCX, kv_transfer_timeout_ms: 1500}\n")
            arguments = ["--model-path", "/m", "--served-model-name", "n", "--disaggregation-mode", "prefill", "--extra-engine-args", str(path)]
            options = parse(arguments, {"REFERENCE_ENGINE_SELECTION": "yaml-2026", "REFERENCE_ENGINE_TRANSFERS": "/t"})
        self.assertEqual((options.mode, options.selection, options.served_model_name), ("prefill", "yaml-2026", "n"))
        self.assertEqual((options.transfer_timeout, options.transfers), (1.5, Path("/t")))

    def test_defaults(self) -> None:
        options = parse(["--model-path", "/m"], {})
        self.assertEqual((options.mode, options.selection, options.served_model_name), ("aggregated", "env-2025-06", "/m"))
        self.assertEqual((options.discovery, options.request_plane, options.transfer_timeout), ("etcd", "tcp", 60.0))

    def test_wrong_use_ends_with_status_2(self) -> None:
        for arguments, env in ((["--model-path", "/m"], {"REFERENCE_ENGINE_SELECTION": "x"}), ([], {}), (["--model-path", "/m", "--tp", "2"], {})):
            with self.subTest(arguments=arguments), contextlib.redirect_stderr(io.StringIO()), self.assertRaises(SystemExit) as ended:
                parse(arguments, env)
            self.assertEqual(ended.exception.code, 2)

    def test_broken_yaml_is_named(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "e.yaml"
            for text in ("a: [", "- list"):
                path.write_text(text)
                with self.subTest(text=text), self.assertRaisesRegex(EngineError, "e.yaml"):
                    parse(["--model-path", "/m", "--extra-engine-args", str(path)], {})


class Counter(unittest.TestCase):
    def test_rows_are_there_at_once(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            counter = TransferCounter(Path(folder) / "new folder", "prefill", 17)
            counter.count("r,1", "send", 1024, 0.25, True)
            text = (Path(folder) / "new folder" / "prefill_17.csv").read_text()
            counter.close()
        self.assertEqual(text, 'request,direction,bytes,seconds,ok\n"r,1",send,1024,0.250000,true\n')

    def test_without_a_folder_nothing_is_written(self) -> None:
        counter = TransferCounter(None, "decode", 1)
        counter.count("r", "receive", 1, 0.1, False)
        counter.close()
