# The Homebrew cask. packaging/package fills in version and sha256 of the disk image that it made.
cask "crossdock" do
  version "@VERSION@"
  sha256 "@SHA256@"

  url "https://github.com/crossdock-app/crossdock/releases/download/v#{version}/Crossdock-#{version}-arm64.dmg"
  name "Crossdock"
  desc "Run any Docker image, know why it stopped, build it for every architecture"
  homepage "https://github.com/crossdock-app/crossdock"

  depends_on arch: :arm64
  depends_on macos: ">= :ventura"

  app "Crossdock.app"
  binary "#{appdir}/Crossdock.app/Contents/MacOS/crossdock-cli", target: "crossdock"

  zap trash: [
    "~/Library/Application Support/Crossdock",
    "~/Library/Caches/Crossdock",
    "~/Library/Logs/Crossdock",
  ]
end
