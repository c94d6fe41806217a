-- Status reports on one mandate, each with an id of its own: as many as the server takes.
-- MATTERS: over how many matters they are spread, matter-0, matter-1, …; 0: the one named in the address.
local matters = tonumber(os.getenv("MATTERS") or "0")
local run = os.getenv("RUN") or "a"
local thread_number = 0
function setup(thread)
  thread:set("number", thread_number)
  thread_number = thread_number + 1
end
function init() count = 0; failed = 0 end
function request()
  count = count + 1
  local body = string.format(
    '{"type":"mandates.status-reported","id":"r-%s-%d-%d","on":"%s","mandate":"task","status":"under-way","text":"Erfunden."}',
    run, number, count, os.getenv("DAY"))
  local path = matters == 0 and wrk.path or string.format("/api/matters/matter-%d/entries", (count + number * 37) % matters)
  return wrk.format("POST", path, { ["Content-Type"] = "application/json" }, body)
end
function response(status)
  if status ~= 201 then failed = failed + 1 end
end
function done(summary)
  io.write(string.format("rate %.0f\n", summary.requests / (summary.duration / 1000000)))
  io.write(string.format("errors %d\n", summary.errors.status))
end
