-- Looks at matter-0, matter-1, … once each; MATTERS: how many there are.
local matters = tonumber(os.getenv("MATTERS"))
function init() count = -1 end
function request()
  count = count + 1
  return wrk.format("GET", string.format("/matters/matter-%d", count % matters))
end
