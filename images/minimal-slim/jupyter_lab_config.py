"""Settings that hold in every workspace. Address and port are arguments of the image template."""

import os

c = get_config()  # noqa: F821, given by Jupyter


def without_token(_handler, page_config):
    """JupyterLab's page carries the token for its own requests. The gateway adds it to them, and no browser needs it."""
    return {**page_config, "token": ""}


# The gateway's token. Without it Jupyter makes up one that nobody knows, which is safe.
if os.environ.get("MLRIDE_TOKEN"):
    c.IdentityProvider.token = os.environ["MLRIDE_TOKEN"]
# Where workspaces have paths and no hosts of their own, it is below the workspace's path.
c.ServerApp.base_url = os.environ.get("MLRIDE_BASE_PATH", "/")
c.ServerApp.open_browser = False
c.ServerApp.port_retries = 0  # another port than the one asked for would never become ready
c.ServerApp.terminado_settings = {"shell_command": ["/bin/bash", "-l"]}
c.ServerApp.tornado_settings = {"page_config_hook": without_token}
c.LabApp.extension_manager = "readonly"  # the image cannot be written; packages are declared in the workspace
c.LabApp.check_for_updates_class = "jupyterlab.NeverCheckForUpdate"
c.LabApp.news_url = None
