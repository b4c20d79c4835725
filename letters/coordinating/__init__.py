"""What coordinators look at. None of it is ever published: it would tell the administration whom nobody watches."""
