import Core

extension ScenarioFile.LocalMoment: Codable {
    public init(from decoder: any Decoder) throws {
        let box = try decoder.singleValueContainer()
        let text = try box.decode(String.self)
        do { try self.init(text) } catch {
            throw decoder.fault("'\(text)' is no time: write 2026-01-31T10:00")
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.singleValueContainer()
        try box.encode(description)
    }
}

extension ScenarioFile.Seller: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case country, currency, zone = "timezone"
        case retryDays = "retry_days"
        case ending = "when_retries_end"
        case paydays, taxes
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(CodingKeys.self)
        country = try fields.decode(String.self, forKey: .country)
        guard Country.isAssigned(country) else { throw fields.fault(.country, "'\(country)' is no country: write CL") }
        let currency = try fields.decode(String.self, forKey: .currency)
        do { self.currency = try Currency(currency) } catch {
            throw fields.fault(.currency, "'\(currency)' is no currency: write clp")
        }
        let zone = try fields.decode(String.self, forKey: .zone)
        do { self.zone = try Zone(zone) } catch {
            throw fields.fault(.zone, "'\(zone)' is no time zone: write America/Santiago")
        }
        dunning = DunningPolicy()
        if let days = try fields.decodeIfPresent([Int].self, forKey: .retryDays) { dunning.retryDays = days }
        if let ending = try fields.decodeIfPresent(DunningPolicy.Ending.self, forKey: .ending) {
            dunning.ending = ending
        }
        if let days = try fields.decodeIfPresent([Payday].self, forKey: .paydays) { dunning.paydays = days }
        do { try dunning.check() } catch { throw fields.fault(.retryDays, error.message) }
        taxes = try fields.decodeIfPresent([ScenarioFile.Tax].self, forKey: .taxes) ?? []
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(country, forKey: .country)
        try fields.encode(currency.code, forKey: .currency)
        try fields.encode(zone.id, forKey: .zone)
        try fields.encode(dunning.retryDays, forKey: .retryDays)
        try fields.encode(dunning.ending, forKey: .ending)
        try fields.encode(dunning.paydays, forKey: .paydays)
        if !taxes.isEmpty { try fields.encode(taxes, forKey: .taxes) }
    }
}

extension ScenarioFile.Tax: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case name, percent
        case isInclusive = "inclusive"
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(CodingKeys.self)
        name = try fields.decodeIfPresent(String.self, forKey: .name) ?? "Tax"
        let percent = try fields.decode(String.self, forKey: .percent)
        do { self.percent = try Rate(percent) } catch {
            throw fields.fault(.percent, "'\(percent)' is no rate: write \"19\" or \"9.975\"")
        }
        isInclusive = try fields.decodeIfPresent(Bool.self, forKey: .isInclusive) ?? true
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(name, forKey: .name)
        try fields.encode(percent.description, forKey: .percent)
        try fields.encode(isInclusive, forKey: .isInclusive)
    }
}

extension ScenarioFile.Plan: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case id, name, amount, interval
        case count = "interval_count"
    }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(CodingKeys.self)
        id = try fields.decodeIfPresent(String.self, forKey: .id) ?? ""
        amount = try fields.decode(Int64.self, forKey: .amount)
        guard (0...99_999_999_999).contains(amount) else { throw fields.fault(.amount, "is no amount of a price") }
        let text = try fields.decodeIfPresent(String.self, forKey: .interval) ?? "month"
        guard let interval = Recurrence.Interval(rawValue: text) else {
            throw fields.fault(.interval, "'\(text)' is not day, week, month or year")
        }
        let count = try fields.decodeIfPresent(Int.self, forKey: .count) ?? 1
        do { recurrence = try Recurrence(every: count, interval) } catch {
            throw fields.fault(.count, error.message)
        }
        name = try fields.decodeIfPresent(String.self, forKey: .name) ?? (id.isEmpty ? "Plan" : id)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        if !id.isEmpty { try fields.encode(id, forKey: .id) }
        try fields.encode(name, forKey: .name)
        try fields.encode(amount, forKey: .amount)
        try fields.encode(recurrence.interval.rawValue, forKey: .interval)
        try fields.encode(recurrence.count, forKey: .count)
    }
}

extension ScenarioFile.Person: Codable {
    enum CodingKeys: String, CodingKey, CaseIterable { case id, name, method }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.fields(CodingKeys.self)
        id = try fields.decode(String.self, forKey: .id)
        guard !id.isEmpty, id.utf8.count <= 64, id.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            throw fields.fault(.id, "is one word of letters and digits")
        }
        name = try fields.decodeIfPresent(String.self, forKey: .name) ?? id
        method = try fields.decodeIfPresent(String.self, forKey: .method)
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(id, forKey: .id)
        try fields.encode(name, forKey: .name)
        try fields.encodeIfPresent(method, forKey: .method)
    }
}
