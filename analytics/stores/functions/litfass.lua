#!lua name=litfass_v5
-- Litfass' atomic steps. Lua does not roll back: every function reads and checks all that it needs, and only then writes. A script that fails
-- midway would keep counts without their position, and the repeat would double them.
--
-- Keys of a unit, e.g. s:demo, all in one hash tag; KEYS[1] is the first of them and names the others:
--   lf:{s:demo}:pos          hash   writer (16 bytes) -> number of the last record that is counted here; h:<host> -> what was retired
--   lf:{s:demo}:h:<hour>     hash   an open hour (Unix seconds): narrow cells; '#' = how often it was touched, '#s' = its shards (0: wide
--                                  cells stand here too, '=' .. digest -> count)
--   lf:{s:demo}:y:<start>    hash   an open day, for what is summed by day only; the same form
--   lf:{s:demo}:h:<hour>:<i> hash   shard i of its wide cells: digest -> count
--   lf:{s:demo}:a            hash   all-time totals of narrow cells; '#n:<dimension>' = new names kept
--   lf:{s:demo}:w            hash   all-time totals of wide cells: name -> count; '#' = PAD
--   lf:{s:demo}:money        hash   budget ('-': no limit), billed, daily (most a day), days ('1760000400=25 1760086800=7': what was billed
--                                   of the last days that had a daily limit), all in micro units; of an account with a name budget:<account>, ...
--   lf:{s:demo}:once:<lot>   bits   which tokens of a lot were used
--   lf:{s:demo}:t            hash   v, clock      lf:{s:demo}:t:0 and :t:1  sorted sets, fast and slow scores of pages
--   lf:{s:demo}:n:<hour>     hash   views by minute (Unix seconds of its start), for two hours at most: at most three such keys of 60 fields
--   lf:{s:demo}:o            set    the open hours and days, by name
--   lf:{s:demo}:d:<day>      hash   v = version, n = sums of narrow dimensions, w:<dimension> = of a wide one, c = by hour, all packed
--   lf:{s:demo}:m:<month>    hash   the same of a month's old days, c = by day
--   lf:{s:demo}:k:<i>        set    shard i of the digests of names that an operator made known

-- A value of more than 64 bytes makes a hash a table. The totals are looked up by name in every batch: among 500 names a listpack takes 5 us
-- for each, a table 0.2 us for 40 bytes more.
-- Written out: while a library is loaded Redis knows no string functions.
local PAD = '-----------------------------------------------------------------'
local KNOWN_SHARDS = 128
local DAY_S = 86400
local UNPACK = 1000
local LIVE_S = 7200
local DAYS_REMEMBERED = 3

local function refuse(message)
  return redis.error_reply('LITFASS ' .. message)
end

local function now_s()
  return tonumber(redis.call('TIME')[1])
end

-- HMGET in pieces: Lua's stack holds about 8,000 values.
local function read_fields(key, fields)
  if #fields <= UNPACK then return #fields > 0 and redis.call('HMGET', key, unpack(fields)) or {} end
  local found = {}
  for from = 1, #fields, UNPACK do
    local piece = redis.call('HMGET', key, unpack(fields, from, math.min(from + UNPACK - 1, #fields)))
    for i = 1, #piece do found[from + i - 1] = piece[i] end
  end
  return found
end

local function write_flat(command, key, flat)
  if #flat <= 2 * UNPACK then return #flat > 0 and redis.call(command, key, unpack(flat)) end
  for from = 1, #flat, 2 * UNPACK do
    redis.call(command, key, unpack(flat, from, math.min(from + 2 * UNPACK - 1, #flat)))
  end
end

-- Numbers go back as text without an exponent: 1e15 would be no integer to the next reader.
local function text(number)
  return string.format('%.0f', number)
end

-- The same for arguments: the server writes numbers with 17 digits by itself, an exponent only from 1e17 on, and a format costs 0.5 us.
local function plain(number)
  if number < 1e15 then return number end
  return text(number)
end

-- What a batch adds to one hash: fields in order of arrival, and what each adds.
local function tally()
  return { fields = {}, sums = {} }
end

local function add(into, field, count)
  local sums = into.sums
  local before = sums[field]
  if before == nil then
    local fields = into.fields
    fields[#fields + 1] = field
    sums[field] = count
  else
    sums[field] = before + count
  end
end

-- The hash's new values from what was read of it, field by field; an error (nothing is written yet) where an old one is no number.
local function summed(key, into, old)
  local fields, sums = into.fields, into.sums
  local flat, fresh = {}, true
  for i = 1, #fields do
    local field, before = fields[i], 0
    if old[i] then
      before, fresh = tonumber(old[i]), false
      if before == nil then return nil end
    end
    flat[2 * i - 1] = field
    flat[2 * i] = plain(before + sums[field])
  end
  return { key = key, flat = flat, fresh = fresh }
end

local function read_and_summed(key, into)
  return summed(key, into, read_fields(key, into.fields))
end

local function sub(of, key)
  local one = of[key]
  if one == nil then
    one = tally()
    of[key] = one
  end
  return one
end

local function bucket_of(plan, name)
  local one = plan.buckets[name]
  if one == nil then
    one = { narrow = tally(), wide = tally() }
    plan.buckets[name] = one
  end
  return one
end

local function add_narrow(plan, bucket, name, count)
  add(bucket_of(plan, bucket).narrow, name, count)
  add(plan.total, name, count)
end

-- Cells name, digest, count, ...: without a digest a cell is narrow. A wide one is noted under its own name; whether there is room for that is
-- decided when all are known.
local function add_cells(plan, bucket, cells)
  local one = bucket_of(plan, bucket)
  local narrow, wide, total, names, digests = one.narrow, one.wide, plan.total, plan.names, plan.digests
  for i = 1, #cells, 3 do
    local name, digest, count = cells[i], cells[i + 1], cells[i + 2]
    if digest == '' then
      add(narrow, name, count)
      add(total, name, count)
    else
      add(names, name, count)
      add(wide, digest, count)
      digests[name] = digest
    end
  end
end

local function well_formed(cells)
  if type(cells) ~= 'table' or #cells % 3 ~= 0 then return false end
  for i = 1, #cells, 3 do
    if type(cells[i]) ~= 'string' or type(cells[i + 1]) ~= 'string' or type(cells[i + 2]) ~= 'number' then return false end
  end
  return true
end

local function is_bucket(name)
  return type(name) == 'string' and string.match(name, '^[hy]:%-?%d+$') ~= nil
end

-- What a billed amount adds to: name, digest, ...
local function well_paired(cells)
  if type(cells) ~= 'table' or #cells % 2 ~= 0 then return false end
  for i = 1, #cells do
    if type(cells[i]) ~= 'string' then return false end
  end
  return true
end

local function is_amount(amount, account, paid)
  return type(amount) == 'number' and amount >= 0 and type(account) == 'string' and well_paired(paid)
end

-- What all units of a call share: {keep, caps}
local function is_shared(shared)
  return type(shared) == 'table' and type(shared[1]) == 'number' and type(shared[2]) == 'table' and type(shared[2]['']) == 'number'
end

-- A batch is an array: positions {writer, before, last, ...}, buckets {name, cells}, once entries {bucket, lot, bit, until, cells, day, its
-- cells, amount, account, paid cells, cell of a repeat}, amounts {day, amount, account, paid cells}, shards, proven names, minutes {hour, minute, views}, and
-- perhaps TRENDING {version, clock, factors, pages, kept}
local function why_malformed(batch)
  if type(batch) ~= 'table' then return 'a batch is an array' end
  for i = 1, 4 do
    if type(batch[i]) ~= 'table' then return 'positions, buckets, once entries or amounts are missing' end
  end
  if type(batch[5]) ~= 'number' or type(batch[6]) ~= 'table' or type(batch[7]) ~= 'table' then return 'shards, proven or minutes are missing' end
  local increments = 0
  for _, one in ipairs(batch[2]) do
    if not is_bucket(one[1]) or not well_formed(one[2]) then return 'a bucket is malformed' end
    increments = increments + #one[2] / 3
  end
  for _, one in ipairs(batch[3]) do
    if not is_bucket(one[1]) or type(one[2]) ~= 'string' or type(one[3]) ~= 'number' or type(one[4]) ~= 'number' or not well_formed(one[5])
      or not is_bucket(one[6]) or not well_formed(one[7]) or not is_amount(one[8], one[9], one[10])
      or type(one[11]) ~= 'string' then return 'a once entry is malformed' end
    if one[3] < 0 or one[3] >= 1048576 then return 'a bit is out of range' end
    increments = increments + 1 + #one[5] / 3 + #one[7] / 3 + #one[10] / 2
  end
  for _, one in ipairs(batch[4]) do
    if not is_bucket(one[1]) or not is_amount(one[2], one[3], one[4]) then return 'an amount is malformed' end
    increments = increments + 1 + #one[4] / 2
  end
  for _, one in ipairs(batch[7]) do
    if type(one[1]) ~= 'number' or type(one[2]) ~= 'number' or type(one[3]) ~= 'number' then return 'a minute is malformed' end
  end
  if increments > 5000 then return 'more than 5,000 increments' end
  return nil
end

-- Whether the unit stands elsewhere than where the batch begins, for the writers of the batch.
local function differs(key, positions)
  local writers = {}
  for i = 1, #positions, 3 do writers[#writers + 1] = positions[i] end
  local stands = read_fields(key, writers)
  for i = 1, #writers do
    if tonumber(stands[i] or '0') ~= positions[3 * i - 1] then return true end
  end
  return false
end

-- The once entries by lot: the bits that the batch names of it, each once, and how they stand.
local function read_lots(prefix, once)
  local lots = {}
  for i = 1, #once do
    local name, bit = once[i][2], once[i][3]
    local lot = lots[name]
    if lot == nil then
      lot = { key = prefix .. 'once:' .. name, bits = {}, used = {} }
      lots[name] = lot
    end
    if lot.used[bit] == nil then
      lot.used[bit] = 0
      lot.bits[#lot.bits + 1] = bit
    end
  end
  for _, lot in pairs(lots) do
    local bits = lot.bits
    for from = 1, #bits, UNPACK do
      local asked = {}
      for i = from, math.min(from + UNPACK - 1, #bits) do
        local at = #asked
        asked[at + 1], asked[at + 2], asked[at + 3] = 'GET', 'u1', bits[i]
      end
      local found = redis.call('BITFIELD_RO', lot.key, unpack(asked))
      for i = 1, #found do lot.used[bits[from + i - 1]] = found[i] end
    end
  end
  return lots
end

-- The once entries whose bit is not set yet, and the others; the same bit twice in a batch counts once. Notes in its lot what is to be written.
local function first_uses(lots, once)
  local fresh, repeats = {}, {}
  for i = 1, #once do
    local one = once[i]
    local lot = lots[one[2]]
    if lot.used[one[3]] == 0 then
      lot.used[one[3]] = 1
      lot.till = math.max(lot.till or 0, one[4])
      lot.sets = lot.sets or {}
      local at = #lot.sets
      lot.sets[at + 1], lot.sets[at + 2], lot.sets[at + 3], lot.sets[at + 4] = 'SET', 'u1', one[3], 1
      fresh[#fresh + 1] = one
    else
      repeats[#repeats + 1] = one
    end
  end
  return fresh, repeats
end

-- What was billed on the last days: '1760000400=25 1760086800=7' as a table.
local function days_of(told)
  local days = {}
  for day, micros in string.gmatch(told or '', '(%S+)=(%d+)') do days['y:' .. day] = tonumber(micros) end
  return days
end

-- These accounts of the unit. The one without a name has the fields budget, billed, ..., the others budget:<name>, billed:<name>, ...
local function read_money(prefix, names)
  local accounts, fields, order = {}, {}, {}
  for _, name in ipairs(names) do
    if not accounts[name] then
      local ending = name == '' and '' or ':' .. name
      accounts[name] = { ending = ending, name = name }
      order[#order + 1] = accounts[name]
      for _, what in ipairs({ 'budget', 'billed', 'daily', 'days' }) do fields[#fields + 1] = what .. ending end
    end
  end
  local stands = #fields > 0 and read_fields(prefix .. 'money', fields) or {}
  for i, account in ipairs(order) do
    local at = 4 * (i - 1)
    account.is_known = stands[at + 1] and true or false
    account.budget = tonumber(stands[at + 1] or nil)
    account.billed = tonumber(stands[at + 2] or '0')
    account.before = account.billed
    account.daily = tonumber(stands[at + 3] or nil)
    account.days = account.daily and days_of(stands[at + 4])
  end
  return accounts
end

-- What was billed to an account with a daily limit on this day. A limit that was set today finds it in the open day; a day that is older than
-- all that are remembered is told as used up.
local function billed_on(prefix, account, day)
  if account.days[day] then return account.days[day] end
  local remembered, older = 0, true
  for name in pairs(account.days) do
    remembered = remembered + 1
    older = older and tonumber(string.sub(day, 3)) < tonumber(string.sub(name, 3))
  end
  if remembered >= DAYS_REMEMBERED and older then return account.daily end
  return tonumber(redis.call('HGET', prefix .. day, 'billed:' .. account.name) or '0')
end

-- What of an amount may be billed. An account whose budget the store does not know, as after a fail-over that lost it, is billed nothing until
-- somebody tells it again: an unknown limit is none that could be kept.
local function payable(prefix, account, day, amount)
  if not account.is_known then return 0 end
  local paid = amount
  if account.budget then paid = math.min(paid, account.budget - account.billed) end
  if account.daily then paid = math.min(paid, account.daily - billed_on(prefix, account, day)) end
  return math.max(0, paid)
end

-- Bills what the account's budget and its day still hold; what is beyond it is counted as free. Example: 10 left, 25 due for an ad that was
-- seen on the site demo: billed: 10, free: 15, $seen:ad 10, $seensite:demo 10
local function bill(prefix, plan, account, day, amount, cells)
  local paid = payable(prefix, account, day, amount)
  if account.daily then account.days[day] = billed_on(prefix, account, day) + paid end
  account.billed = account.billed + paid
  if amount > paid then add_narrow(plan, day, 'free:' .. account.name, amount - paid) end
  if paid == 0 then return end
  add_narrow(plan, day, 'billed:' .. account.name, paid)
  local paid_cells = {}
  for i = 1, #cells, 2 do
    local at = #paid_cells
    paid_cells[at + 1], paid_cells[at + 2], paid_cells[at + 3] = cells[i], cells[i + 1], paid
  end
  add_cells(plan, day, paid_cells)
end

-- Counts the names that had no room as what `others` tells for them.
local function count_as_rest(plan, others)
  for bucket, one in pairs(plan.buckets) do
    local wide = one.wide
    for name, other in pairs(others) do
      local digest = plan.digests[name]
      local count = wide.sums[digest]
      if count then
        wide.sums[digest] = nil
        add_narrow(plan, bucket, other, count)
      end
    end
    local left = {}
    for _, digest in ipairs(wide.fields) do
      if wide.sums[digest] then left[#left + 1] = digest end
    end
    wide.fields = left
  end
end

-- The days of an account as they are stored, the latest ones.
local function days_text(days)
  local names, parts = {}, {}
  for name in pairs(days) do names[#names + 1] = tonumber(string.sub(name, 3)) end
  table.sort(names)
  for i = math.max(1, #names - DAYS_REMEMBERED + 1), #names do
    parts[#parts + 1] = text(names[i]) .. '=' .. text(days['y:' .. text(names[i])])
  end
  return table.concat(parts, ' ')
end

local function write_money(prefix, accounts)
  for _, account in pairs(accounts) do
    if account.billed ~= account.before then
      redis.call('HSET', prefix .. 'money', 'billed' .. account.ending, text(account.billed))
      if account.days then redis.call('HSET', prefix .. 'money', 'days' .. account.ending, days_text(account.days)) end
    end
  end
end

-- A name that is in the all-time totals is counted under it. A new one is, while its dimension has room: `caps` names of each dimension, twice
-- as many of those that the counter has seen often (`proven`). What has no room is counted as <dimension>:*
-- Example: cap 20,000, '#n:page' 20,000: page:/new becomes page:*, page:/known-since-monday stays.
-- How many were refused; nil where a total is no number. `plan.flat` is what the totals become.
local function admit(prefix, plan, proven, caps)
  local names, others, refused = plan.names, {}, 0
  local fields, sums = names.fields, names.sums
  local old = read_fields(prefix .. 'w', fields)
  local flat, fresh = {}, nil
  for i = 1, #fields do
    local name = fields[i]
    if old[i] then
      local before = tonumber(old[i])
      if before == nil then return nil end
      flat[#flat + 1] = name
      flat[#flat + 1] = plain(before + sums[name])
    else
      fresh = fresh or {}
      local dimension = string.match(name, '^[^:]*')
      fresh[dimension] = fresh[dimension] or {}
      table.insert(fresh[dimension], name)
    end
  end
  local often = {}
  for i = 1, #proven do often[proven[i]] = true end
  for dimension, new in pairs(fresh or {}) do
    local cap = caps[dimension] or caps['']
    local kept = tonumber(redis.call('HGET', prefix .. 'a', '#n:' .. dimension) or '0')
    local before = kept
    for _, name in ipairs(new) do
      if kept < cap or (often[name] and kept < 2 * cap) then
        kept = kept + 1
        flat[#flat + 1] = name
        flat[#flat + 1] = plain(sums[name])
      else
        others[name] = dimension .. ':*'
        refused = refused + 1
      end
    end
    if kept > before then
      add(plan.total, '#n:' .. dimension, kept - before)
      plan.pad = true
    end
  end
  if plan.pad then
    flat[#flat + 1] = '#'
    flat[#flat + 1] = PAD
  end
  plan.flat = flat
  if refused > 0 then count_as_rest(plan, others) end
  return refused
end

-- Puts a bucket's wide cells beside its narrow ones, as '=' and their digest.
local function join_wide(narrow, wide)
  for _, digest in ipairs(wide.fields) do add(narrow, '=' .. digest, wide.sums[digest]) end
end

-- An open hour or day. One without shards ('#s' 0) holds its wide cells beside its narrow ones: a campaign's hour is one hash instead of two,
-- and reading and writing a hash costs as much as ten of its fields.
local function plan_bucket(writes, prefix, name, one, shards)
  local base, narrow, wide = prefix .. name, one.narrow, one.wide
  local fields = narrow.fields
  add(narrow, '#', 1)
  local own = #fields
  if shards == 0 then join_wide(narrow, wide) end
  fields[#fields + 1] = '#s'
  local old = read_fields(base, fields)
  local known = old[#fields]
  fields[#fields] = nil
  local count = tonumber(known or shards)
  if count == nil then return nil end
  if count > 0 then
    for i = #fields, own + 1, -1 do fields[i] = nil end
  elseif shards > 0 then
    join_wide(narrow, wide)
    old = read_fields(base, fields)
  end
  local write = summed(base, narrow, old)
  if write == nil then return nil end
  local begins = tonumber(string.sub(name, 3))
  if not known then
    local at = #write.flat
    write.flat[at + 1], write.flat[at + 2] = '#s', count
    write.opens = name
    redis.call('SISMEMBER', prefix .. 'o', name) -- fails here, before anything is written, where that is no set
  end
  write.begins = begins
  writes[#writes + 1] = write
  if count == 0 then return writes end
  local parts = {}
  for _, digest in ipairs(wide.fields) do add(sub(parts, string.byte(digest, 4) % count), digest, wide.sums[digest]) end
  for shard, part in pairs(parts) do
    local inner = read_and_summed(base .. ':' .. shard, part)
    if inner == nil then return nil end
    inner.begins = begins
    writes[#writes + 1] = inner
  end
  return writes
end

local function plan_buckets(prefix, plan, shards)
  local writes = {}
  for name, one in pairs(plan.buckets) do
    if plan_bucket(writes, prefix, name, one, shards) == nil then return nil end
  end
  return writes
end

-- The minutes {hour, minute, views} of a batch, for the live view; the counter sends those of the last hour only.
local function plan_minutes(prefix, minutes, writes)
  local hours = {}
  for _, one in ipairs(minutes) do add(sub(hours, prefix .. 'n:' .. text(one[1])), text(one[2]), one[3]) end
  for key, into in pairs(hours) do
    local write = read_and_summed(key, into)
    if write == nil then return nil end
    write.live = true
    writes[#writes + 1] = write
  end
  return writes
end

local function plan_totals(prefix, plan, writes)
  if #plan.total.fields > 0 then
    local write = read_and_summed(prefix .. 'a', plan.total)
    if write == nil then return nil end
    writes[#writes + 1] = write
  end
  if #plan.flat > 0 then writes[#writes + 1] = { key = prefix .. 'w', flat = plan.flat } end
  return writes
end

-- TRENDING {version, clock, factors, pages, kept}: the scores as they are now, multiplied where the clock's landmark moved, plus what the looks
-- add.
local function plan_trending(prefix, trending)
  local sets, pages = {}, trending[4]
  for k = 1, 2 do
    local key, factor, flat = prefix .. 't:' .. (k - 1), trending[3][k], {}
    local scores = {}
    if factor ~= 1 then
      local all = redis.call('ZRANGE', key, 0, -1, 'WITHSCORES')
      for i = 1, #all, 2 do scores[all[i]] = tonumber(all[i + 1]) * factor end
    else
      local asked = {}
      for i = 1, #pages, 3 do asked[#asked + 1] = pages[i] end
      for from = 1, #asked, UNPACK do
        local found = redis.call('ZMSCORE', key, unpack(asked, from, math.min(from + UNPACK - 1, #asked)))
        for i = 1, #found do scores[asked[from + i - 1]] = found[i] and tonumber(found[i]) or nil end
      end
    end
    for i = 1, #pages, 3 do scores[pages[i]] = (scores[pages[i]] or 0) + pages[i + k] end
    for page, score in pairs(scores) do
      flat[#flat + 1] = string.format('%.17g', score)
      flat[#flat + 1] = page
    end
    sets[k] = { key = key, flat = flat }
  end
  return sets
end

local function write_trending(prefix, trending, sets)
  for k = 1, 2 do write_flat('ZADD', sets[k].key, sets[k].flat) end
  local beyond = redis.call('ZCARD', sets[2].key) - trending[5]
  if beyond > 0 then
    local lowest = redis.call('ZRANGE', sets[2].key, 0, beyond - 1)
    for from = 1, #lowest, UNPACK do
      local upto = math.min(from + UNPACK - 1, #lowest)
      for k = 1, 2 do redis.call('ZREM', sets[k].key, unpack(lowest, from, upto)) end
    end
  end
  redis.call('HSET', prefix .. 't', 'v', text(trending[1] + 1), 'clock', trending[2])
end

local function new_plan()
  return { buckets = {}, total = tally(), names = tally(), digests = {} }
end

local function billed_accounts(fresh, amounts)
  local names = {}
  for _, one in ipairs(fresh) do
    if one[8] > 0 then names[#names + 1] = one[9] end
  end
  for _, one in ipairs(amounts) do names[#names + 1] = one[3] end
  return names
end

-- Everything that a batch changes, read and worked out; nil where something stored is no number.
local function planned(prefix, batch, shared)
  local plan = new_plan()
  for _, one in ipairs(batch[2]) do add_cells(plan, one[1], one[2]) end
  plan.lots = #batch[3] > 0 and read_lots(prefix, batch[3]) or {}
  local fresh, repeats = first_uses(plan.lots, batch[3])
  plan.accounts = read_money(prefix, billed_accounts(fresh, batch[4]))
  for _, one in ipairs(fresh) do
    add_cells(plan, one[1], one[5])
    add_cells(plan, one[6], one[7])
    if one[8] > 0 then bill(prefix, plan, plan.accounts[one[9]], one[6], one[8], one[10]) end
  end
  for _, one in ipairs(repeats) do
    if one[11] ~= '' then add_narrow(plan, one[1], one[11], 1) end
  end
  for _, one in ipairs(batch[4]) do bill(prefix, plan, plan.accounts[one[3]], one[1], one[2], one[4]) end
  plan.refused = admit(prefix, plan, batch[6], shared[2])
  local writes = plan.refused and plan_buckets(prefix, plan, batch[5])
  writes = writes and plan_totals(prefix, plan, writes)
  plan.writes = writes and plan_minutes(prefix, batch[7], writes)
  return plan.writes and plan
end

local function write_lots(lots)
  for _, lot in pairs(lots) do
    if lot.sets then
      for from = 1, #lot.sets, 4 * UNPACK do
        redis.call('BITFIELD', lot.key, unpack(lot.sets, from, math.min(from + 4 * UNPACK - 1, #lot.sets)))
      end
      redis.call('EXPIREAT', lot.key, math.max(lot.till, now_s() + 2 * DAY_S))
    end
  end
end

local function write_counts(prefix, writes, keep)
  local now = nil
  for _, one in ipairs(writes) do
    write_flat('HSET', one.key, one.flat)
    -- An expiry in the past would delete what was just counted.
    now = now or (one.fresh and now_s())
    if one.begins and one.fresh then redis.call('EXPIREAT', one.key, math.max(one.begins + keep, now + DAY_S)) end
    if one.live and one.fresh then redis.call('EXPIRE', one.key, LIVE_S) end
    if one.opens then redis.call('SADD', prefix .. 'o', one.opens) end
  end
end

-- Applies one batch to one unit, or tells where the unit stands.
-- Replies: {'ok', cells that had no room}   {'position', field, value, ...}   {'clock', version, clock}   {'failed', why}
local function apply_one(key, argument, shared)
  local prefix = string.sub(key, 1, -4)
  local ok, batch = pcall(cmsgpack.unpack, argument)
  local malformed = ok and why_malformed(batch) or (not ok and 'no MessagePack' or nil)
  if malformed then return { 'failed', 'LITFASS ' .. malformed } end

  local positions, trending = batch[1], batch[8]
  if differs(key, positions) then
    local stands = redis.call('HGETALL', key)
    table.insert(stands, 1, 'position')
    return stands
  end
  if trending then
    local stands = redis.call('HMGET', prefix .. 't', 'v', 'clock')
    if tonumber(stands[1] or '0') ~= trending[1] then return { 'clock', stands[1] or '0', stands[2] or '' } end
  end

  local plan = planned(prefix, batch, shared)
  if not plan then return { 'failed', 'LITFASS a stored count is no number' } end
  local sets = trending and plan_trending(prefix, trending)

  -- From here on nothing can fail.
  write_counts(prefix, plan.writes, shared[1])
  write_lots(plan.lots)
  write_money(prefix, plan.accounts)
  if trending then write_trending(prefix, trending, sets) end
  local reached = {}
  for i = 1, #positions, 3 do
    reached[#reached + 1] = positions[i]
    reached[#reached + 1] = plain(positions[i + 2])
  end
  write_flat('HSET', key, reached)
  return { 'ok', plan.refused }
end

-- Applies a batch to each of the units KEYS (of one slot, where there are slots): ARGV = what they share, then a batch each. A reply for each:
-- one that fails does not hold up the next, and each unit's positions stand or move with its own counts, whatever becomes of the others.
local function apply(keys, args)
  local ok, shared = pcall(cmsgpack.unpack, args[1])
  if not ok or not is_shared(shared) or #args ~= #keys + 1 then return refuse('a call is {keep, caps} and a batch for each unit') end
  local replies = {}
  for i = 1, #keys do
    local went, reply = pcall(apply_one, keys[i], args[i + 1], shared)
    replies[i] = went and reply or { 'failed', type(reply) == 'table' and reply.err or tostring(reply) }
  end
  return replies
end

local function why_no_charge(charge)
  if type(charge) ~= 'table' or type(charge.parts) ~= 'table' or type(charge.before) ~= 'number' then return 'a charge is malformed' end
  local increments = 0
  for _, one in ipairs(charge.parts) do
    if not is_bucket(one[1]) or not is_amount(one[2], charge.account, one[3]) then return 'a part of a charge is malformed' end
    increments = increments + 1 + #one[3] / 2
  end
  return increments > 5000 and 'more than 5,000 increments' or nil
end

-- Bills to an account what nobody was served, seen or clicked for, such as a day of a flat rate; parts {day, amount, paid cells}. Replies {'ok'},
-- or {'again', billed} where something else than `before` was billed so far: another host was quicker, and what is due is another amount now.
-- Nor is anything billed to an account whose budget is not known. Example: before 100, parts {y:1760000400, 50, {$served:ad}}
local function charge(keys, args)
  local prefix = string.sub(keys[1], 1, -4)
  local ok, asked = pcall(cmsgpack.unpack, args[1])
  local malformed = ok and why_no_charge(asked) or (not ok and 'no MessagePack' or nil)
  if malformed then return refuse(malformed) end
  local accounts = read_money(prefix, { asked.account })
  local account = accounts[asked.account]
  if account.billed ~= asked.before or not account.is_known then return { 'again', text(account.billed) } end
  local plan = new_plan()
  for _, one in ipairs(asked.parts) do bill(prefix, plan, account, one[1], one[2], one[3]) end
  local writes = admit(prefix, plan, asked.proven, asked.caps) and plan_buckets(prefix, plan, asked.shards)
  writes = writes and plan_totals(prefix, plan, writes)
  if writes == nil then return refuse('a stored count is no number') end
  write_counts(prefix, writes, asked.keep)
  write_money(prefix, accounts)
  return { 'ok' }
end

-- A pack's new fields: args[from] tells how many, then field, value, ...; where the rest of the arguments begins.
local function pack_fields(args, from)
  local flat, count = {}, tonumber(args[from])
  for i = 1, 2 * count do flat[i] = args[from + i] end
  return flat, from + 2 * count + 1
end

local function write_pack(key, version, keep, flat)
  redis.call('HSET', key, 'v', text(version + 1), unpack(flat))
  redis.call('EXPIREAT', key, math.max(keep, now_s() + DAY_S))
end

-- Folds open buckets into a day's pack: ARGV = the pack's name, the version it was read at, keep until, its new fields; then name and touches
-- of each bucket as it was read. {'again'} when something changed since; otherwise the buckets are gone and the day has them.
local function fold(keys, args)
  local prefix = string.sub(keys[1], 1, -4)
  local day, version, keep = prefix .. args[1], tonumber(args[2]), tonumber(args[3])
  local flat, sources = pack_fields(args, 4)
  if tonumber(redis.call('HGET', day, 'v') or '0') ~= version then return { 'again' } end
  local gone, names = {}, {}
  for i = sources, #args, 2 do
    local base = prefix .. args[i]
    local stands = redis.call('HMGET', base, '#', '#s')
    if (stands[1] or '0') ~= args[i + 1] then return { 'again' } end
    names[#names + 1] = args[i]
    if stands[1] then
      gone[#gone + 1] = base
      for shard = 0, tonumber(stands[2] or '1') - 1 do gone[#gone + 1] = base .. ':' .. shard end
    end
  end
  write_pack(day, version, keep, flat)
  for from = 1, #gone, UNPACK do redis.call('UNLINK', unpack(gone, from, math.min(from + UNPACK - 1, #gone))) end
  for from = 1, #names, UNPACK do redis.call('SREM', prefix .. 'o', unpack(names, from, math.min(from + UNPACK - 1, #names))) end
  return { 'ok' }
end

-- The same for days and their month: then day's name and version of each day as it was read.
local function merge(keys, args)
  local prefix = string.sub(keys[1], 1, -4)
  local month, version, keep = prefix .. args[1], tonumber(args[2]), tonumber(args[3])
  local flat, sources = pack_fields(args, 4)
  if tonumber(redis.call('HGET', month, 'v') or '0') ~= version then return { 'again' } end
  for i = sources, #args, 2 do
    if (redis.call('HGET', prefix .. args[i], 'v') or '0') ~= args[i + 1] then return { 'again' } end
  end
  write_pack(month, version, keep, flat)
  for i = sources, #args, 2 do redis.call('UNLINK', prefix .. args[i]) end
  return { 'ok' }
end

-- Gives names a place in the all-time totals, counted or not, beside the cap: ARGV = name, digest, ...
local function know(keys, args)
  local prefix = string.sub(keys[1], 1, -4)
  local new = 0
  redis.call('HSET', prefix .. 'w', '#', PAD)
  for i = 1, #args, 2 do
    redis.call('HSETNX', prefix .. 'w', args[i], '0')
    new = new + redis.call('SADD', prefix .. 'k:' .. (string.byte(args[i + 1], 4) % KNOWN_SHARDS), args[i + 1])
  end
  return new
end

-- Takes names out of the all-time totals again and adds what they counted to <dimension>:*  ARGV = dimension, then names
local function demote(keys, args)
  local totals, wide = string.sub(keys[1], 1, -4) .. 'a', string.sub(keys[1], 1, -4) .. 'w'
  local names, sum = {}, 0
  for i = 2, #args do names[i - 1] = args[i] end
  for _, count in ipairs(read_fields(wide, names)) do sum = sum + tonumber(count or '0') end
  local gone = 0
  for _, name in ipairs(names) do gone = gone + redis.call('HDEL', wide, name) end
  if sum > 0 then redis.call('HINCRBY', totals, args[1] .. ':*', sum) end
  local kept = tonumber(redis.call('HGET', totals, '#n:' .. args[1]) or '0')
  redis.call('HSET', totals, '#n:' .. args[1], text(math.max(0, kept - gone)))
  return gone
end

-- Moves a unit's positions on: ARGV = field, at least this value, ... ; fields with '-' in place of the value are removed.
local function settle(keys, args)
  for i = 1, #args, 2 do
    if args[i + 1] ~= '-' and tonumber(args[i + 1]) == nil then return refuse('a position is no number') end
  end
  for i = 1, #args, 2 do
    if args[i + 1] == '-' then
      redis.call('HDEL', keys[1], args[i])
    elseif tonumber(redis.call('HGET', keys[1], args[i]) or '0') < tonumber(args[i + 1]) then
      redis.call('HSET', keys[1], args[i], args[i + 1])
    end
  end
  return redis.call('HGETALL', keys[1])
end

redis.register_function('litfass_apply_v5', apply)
redis.register_function('litfass_charge_v5', charge)
redis.register_function('litfass_fold_v5', fold)
redis.register_function('litfass_merge_v5', merge)
redis.register_function('litfass_know_v5', know)
redis.register_function('litfass_demote_v5', demote)
redis.register_function('litfass_settle_v5', settle)
