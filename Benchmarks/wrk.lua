-- Sends the requests of a file in turn, each thread from its own place, and prints what came of them as JSON.
-- One request a line: method, path, headers ("Name: value" joined by "|") and body, separated by tabs.
-- With "statuses" behind the file, answers of 503 are counted apart.
local threads = {}

function setup(thread)
  thread:set("place", #threads)
  threads[#threads + 1] = thread
end

function init(arguments)
  requests = {}
  for line in io.lines(arguments[1]) do
    local method, path, fields, body = line:match("([^\t]*)\t([^\t]*)\t([^\t]*)\t(.*)")
    local headers = {}
    for name, value in fields:gmatch("([^:|]+): ([^|]+)") do headers[name] = value end
    requests[#requests + 1] = wrk.format(method, path, headers, #body > 0 and body or nil)
  end
  turn = place * 101
  unavailable = 0
  if arguments[2] == "statuses" then response = count end
end

function request()
  turn = turn + 1
  return requests[turn % #requests + 1]
end

function count(status)
  if status == 503 then unavailable = unavailable + 1 end
end

function done(summary, latency)
  local errors, unavailable = summary.errors, 0
  for _, thread in ipairs(threads) do unavailable = unavailable + thread:get("unavailable") end
  print(string.format(
    '{"requests": %d, "seconds": %.6f, "p50_ms": %.3f, "p99_ms": %.3f, "refused": %d, "broken": %d, "unavailable": %d}',
    summary.requests, summary.duration / 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    errors.status, errors.connect + errors.read + errors.write + errors.timeout, unavailable))
end
