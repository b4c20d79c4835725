from tests.staff import ada, cora, demo, edith, vera

__all__ = ["ada", "cora", "demo", "edith", "vera"]
