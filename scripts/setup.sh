# Sourced by run, check and vanban: makes the project's environment in .venv from uv.lock.
# Prints progress to standard error; returns at once when nothing has changed.

setup_fail() {
  echo "vanban: $*" >&2
  exit 3
}

setup_stamp() { # what the environment was made from
  cat "$1/uv.lock" "$1/pyproject.toml" | cksum
}

setup_python() {
  local root="$1" stamp
  stamp="$(setup_stamp "$root")"
  if [ -x "$root/.venv/bin/vanban" ] && [ "$(cat "$root/.venv/.made-from" 2>/dev/null)" = "$stamp" ]; then
    [ -x "$root/.venv/bin/python" ] ||
      setup_fail "môi trường $root/.venv do tài khoản khác tạo, tài khoản này không dùng được: hãy sao chép mã nguồn về thư mục của mình rồi chạy lại"
    return 0
  fi
  [ -w "$root" ] && { [ ! -e "$root/.venv" ] || [ -w "$root/.venv" ]; } ||
    setup_fail "không ghi được vào thư mục $root nên không cài được môi trường: cấp quyền ghi, hoặc sao chép mã nguồn về thư mục của mình"
  local python=""
  for candidate in python3.13 python3.12 python3.11 python3; do
    if command -v "$candidate" >/dev/null 2>&1 &&
      "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      python="$(command -v "$candidate")"
      break
    fi
  done
  [ -n "$python" ] || setup_fail "cần Python 3.11 trở lên: apt-get install python3"
  local uv
  uv="$(command -v uv || true)"
  if [ -z "$uv" ]; then
    uv="$root/.tools/uv/bin/uv"
    if [ ! -x "$uv" ]; then
      echo "vanban: tải uv vào .tools/ …" >&2
      "$python" -m pip --version >/dev/null 2>&1 || setup_fail "cần pip: apt-get install python3-pip"
      "$python" -m pip install --quiet --disable-pip-version-check --target "$root/.tools/uv" uv >&2 ||
        setup_fail "không tải được uv: kiểm tra kết nối tới kho PyPI rồi chạy lại"
    fi
  fi
  echo "vanban: cài môi trường vào .venv …" >&2
  # Compiled once here: where Python may not write beside the packages, each start would compile them anew.
  (cd "$root" && UV_COMPILE_BYTECODE=1 UV_PYTHON_DOWNLOADS=never "$uv" sync --frozen --all-extras --quiet --python "$python" >&2) ||
    setup_fail "không cài được môi trường: xem thông báo phía trên (thiếu chỗ trống, không có mạng, hay thư mục không ghi được)"
  echo "$stamp" >"$root/.venv/.made-from"
}

setup_debian() { # package …: installs what is missing, if this is Debian and we may
  local missing=() package
  command -v dpkg-query >/dev/null 2>&1 || return 0
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q "install ok installed" ||
      missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  local sudo=""
  if [ "$(id -u)" != 0 ]; then
    if command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
      sudo="sudo"
    else
      echo "vanban: thiếu ${missing[*]}; kiểm thử cần chúng sẽ được bỏ qua." >&2
      echo "vanban: cài bằng: sudo apt-get install ${missing[*]}" >&2
      return 0
    fi
  fi
  echo "vanban: cài ${missing[*]} …" >&2
  $sudo apt-get update -qq >/dev/null 2>&1 || true
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends \
    "${missing[@]}" >/dev/null 2>&1 ||
    echo "vanban: không cài được ${missing[*]}; kiểm thử cần chúng sẽ được bỏ qua." >&2
}
