import Core

/// As configurations keep it: `{"interval": "month", "interval_count": 2}`.
extension Recurrence: Codable {
    private enum CodingKeys: String, CodingKey {
        case interval
        case count = "interval_count"
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let name = try values.decode(String.self, forKey: .interval)
        guard let interval = Interval(rawValue: name) else {
            throw DecodingError.dataCorruptedError(forKey: .interval, in: values, debugDescription: "no such interval")
        }
        try self.init(every: try values.decode(Int.self, forKey: .count), interval)
    }

    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(interval.rawValue, forKey: .interval)
        try values.encode(count, forKey: .count)
    }
}
