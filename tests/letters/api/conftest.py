from tests.staff import cora, demo

__all__ = ["cora", "demo"]
