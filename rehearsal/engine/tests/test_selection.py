"""The selection rules, row by row."""

import unittest
from typing import Any

from reference_engine.errors import EngineError
from reference_engine.selection import ENV_2025_06, YAML_2025_11, YAML_2026, select

NIXL_ON = {"TRTLLM_USE_NIXL_KVCACHE": "1"}
UCX_ON = {"TRTLLM_USE_UCX_KVCACHE": "1"}


def backend(name: object) -> dict[str, Any]:
    return {"cache_transceiver_config": {"backend": name}}


class PresenceOfVariables(unittest.TestCase):
    def test_rows(self) -> None:
        rows: list[tuple[dict[str, str], str | None]] = [
            ({}, None),
            (NIXL_ON, "nixl"),
            (UCX_ON, "ucx"),
            (NIXL_ON | UCX_ON, "ucx"),
            ({"TRTLLM_USE_NIXL_KVCACHE": "0"}, "nixl"),
            (NIXL_ON | {"TRTLLM_USE_UCX_KVCACHE": "0"}, "ucx"),
            (NIXL_ON | {"TRTLLM_USE_UCX_KVCACHE": ""}, "nixl"),
            ({"TRTLLM_USE_UCX_KV_CACHE": "1"}, None),
        ]
        for env, expected in rows:
            with self.subTest(env=env):
                self.assertEqual(select(ENV_2025_06, env, {}), expected)

    def test_yaml_does_not_count_yet(self) -> None:
        self.assertIsNone(select(ENV_2025_06, {}, backend("NIXL")))


class YamlAndVariables(unittest.TestCase):
    def test_explicit_backend_ignores_the_environment(self) -> None:
        for rule in (YAML_2025_11, YAML_2026):
            for name, expected in (("NIXL", "nixl"), ("ucx", "ucx"), ("Nixl", "nixl")):
                with self.subTest(rule=rule, name=name):
                    self.assertEqual(select(rule, UCX_ON | NIXL_ON, backend(name)), expected)

    def test_missing_backend_disables(self) -> None:
        for rule in (YAML_2025_11, YAML_2026):
            for yaml in ({}, {"cache_transceiver_config": None}, {"cache_transceiver_config": {}}, backend(None)):
                with self.subTest(rule=rule, yaml=yaml):
                    self.assertIsNone(select(rule, NIXL_ON, yaml))

    def test_default_2025_11(self) -> None:
        rows = [({}, "nixl"), (UCX_ON, "ucx"), (UCX_ON | NIXL_ON, "ucx"), ({"TRTLLM_USE_UCX_KVCACHE": "0"}, "nixl"), (NIXL_ON, "nixl")]
        for env, expected in rows:
            with self.subTest(env=env):
                self.assertEqual(select(YAML_2025_11, env, backend("DEFAULT")), expected)

    def test_default_2026(self) -> None:
        rows = [({}, "nixl"), (UCX_ON, "ucx"), (UCX_ON | NIXL_ON, "nixl"), ({"TRTLLM_USE_UCX_KVCACHE": "true"}, "nixl")]
        for env, expected in rows:
            with self.subTest(env=env):
                self.assertEqual(select(YAML_2026, env, backend("default")), expected)

    def test_unknown_names_are_errors(self) -> None:
        with self.assertRaisesRegex(EngineError, "MOONCAKE"):
            select(YAML_2026, {}, backend("MOONCAKE"))
        with self.assertRaisesRegex(EngineError, "not a mapping"):
            select(YAML_2026, {}, {"cache_transceiver_config": "NIXL"})
        with self.assertRaisesRegex(EngineError, "yaml-2031"):
            select("yaml-2031", {}, {})
