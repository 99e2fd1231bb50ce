#!/bin/sh
# Stands for any tool that builds or downloads: makes the files that it would make, and works on nothing.
mkdir -p target/release dist build
touch target/app.jar target/release/app dist/index.html dist/main.js build/app recipe.json
while [ $# -gt 0 ]; do
  case $1 in
    http*://*) touch "$(basename "$1")" ;;
    -B | -d) mkdir -p "$2" ;;
    -*o | --output)
      mkdir -p "$(dirname "$2")"
      case $2 in
        *.tgz) tar -czf "$2" -C /usr/local/bin tool ;;
        *) touch "$2" ;;
      esac
      ;;
  esac
  shift
done
