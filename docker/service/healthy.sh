#!/usr/bin/env bash
# healthy.sh PORT [PATH]: whether a service in this container is ready. The images have bash, and no curl.
{ exec 3<>"/dev/tcp/127.0.0.1/$1"; } 2>/dev/null || exit 1
printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "${2:-/q/health/ready}" >&3
read -r -t 2 status <&3 && [[ $status == *' 200 '* ]]
