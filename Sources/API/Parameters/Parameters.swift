import Billing
import Core

/// A parameter as its declared kind.
enum Value: Hashable, Sendable {
    /// An empty text was sent: clear the field.
    case empty
    case text(String)
    case integer(Int64)
    case boolean(Bool)
    case list([Value])
    case object([String: Value])
}

/// The parameters of a request, already checked against what its operation declares.
///
/// A name that the operation did not declare stops a test, not a request: it reads as absent.
struct Parameters: Sendable {
    private let values: [String: Value]

    init(_ values: [String: Value]) { self.values = values }

    /// Whether it was sent at all, even empty.
    func has(_ name: String) -> Bool { values[name] != nil }
    /// Whether it was sent empty.
    func clears(_ name: String) -> Bool { values[name] == .empty }

    /// Nil when absent or empty.
    func text(_ name: String) -> String? {
        if case .text(let text) = values[name] { text } else { nil }
    }
    func integer(_ name: String) -> Int64? {
        if case .integer(let integer) = values[name] { integer } else { nil }
    }
    func boolean(_ name: String) -> Bool? {
        if case .boolean(let boolean) = values[name] { boolean } else { nil }
    }
    func object(_ name: String) -> Parameters? {
        if case .object(let members) = values[name] { Parameters(members) } else { nil }
    }
    /// Nil when absent; empty when it was sent empty.
    func texts(_ name: String) -> [String]? {
        switch values[name] {
        case .list(let elements): elements.map { if case .text(let text) = $0 { text } else { "" } }
        case .empty: []
        default: nil
        }
    }
    /// Nil when absent; empty when it was sent empty.
    func integers(_ name: String) -> [Int64]? {
        switch values[name] {
        case .list(let elements): elements.map { if case .integer(let integer) = $0 { integer } else { 0 } }
        case .empty: []
        default: nil
        }
    }
    /// Nil when absent; empty when it was sent empty.
    func objects(_ name: String) -> [Parameters]? {
        switch values[name] {
        case .list(let elements):
            elements.map { if case .object(let members) = $0 { Parameters(members) } else { Parameters([:]) } }
        case .empty: []
        default: nil
        }
    }
    func id<Owner>(_ name: String, of: Owner.Type = Owner.self) -> ID<Owner>? { text(name).map { ID($0) } }

    /// - Throws: `parameter_invalid_integer` beyond the year 9999.
    func instant(_ name: String) throws(BillingError) -> Instant? {
        guard let seconds = integer(name) else { return nil }
        guard 0...253_402_300_799 ~= seconds else {
            throw .invalid(name, "Invalid timestamp: \(seconds)", code: "parameter_invalid_integer")
        }
        return Instant(seconds: seconds)
    }

    func value<Choice: RawRepresentable>(_ name: String, as: Choice.Type = Choice.self) -> Choice?
    where Choice.RawValue == String { text(name).flatMap { Choice(rawValue: $0) } }

    /// Writes what was sent, nil when it was sent empty, nothing when it was not sent.
    func assign(_ name: String, to field: inout String?) {
        if has(name) { field = text(name) }
    }

    /// `existing` with what was sent: an empty value removes its key, an empty `metadata` removes all.
    func metadata(onto existing: [String: String] = [:]) -> [String: String] {
        switch values["metadata"] {
        case .empty: return [:]
        case .object(let members):
            var merged = existing
            for (key, value) in members {
                if case .text(let text) = value, !text.isEmpty { merged[key] = text } else { merged[key] = nil }
            }
            return merged
        default: return existing
        }
    }
}

extension Parameters {
    /// - Throws: `parameter_invalid_integer` when `limit` is not 1…100; `parameter_invalid` when both cursors are given.
    func page() throws(BillingError) -> PageRequest {
        let limit = integer("limit") ?? 10
        guard 1...100 ~= limit else {
            throw .invalid("limit", "Invalid limit: it goes from 1 to 100.", code: "parameter_invalid_integer")
        }
        var page = PageRequest(limit: Int(limit))
        switch (text("starting_after"), text("ending_before")) {
        case (let after?, nil): page.cursor = .after(after)
        case (nil, let before?): page.cursor = .before(before)
        case (nil, nil): break
        default: throw .invalid("ending_before", "Only one of starting_after and ending_before can be given.")
        }
        if let created = object("created") {
            // Instants are kept in milliseconds: a second is over when its last millisecond is.
            let from = [try created.instant("gte"), try created.instant("gt").map { $0 + .seconds(1) }].compactMap(
                \.self)
            let to = [
                try created.instant("lte").map { $0 + .milliseconds(999) },
                try created.instant("lt").map { $0 - .milliseconds(1) },
            ].compactMap(\.self)
            page.createdFrom = from.max()
            page.createdTo = to.min()
        }
        return page
    }

    /// The address in `address`, with what was not sent kept from `existing`; nil when it was cleared.
    func address(onto existing: Address? = nil) -> Address? {
        if clears("address") { return nil }
        guard let sent = object("address") else { return existing }
        var address = existing ?? Address()
        sent.assign("line1", to: &address.line1)
        sent.assign("line2", to: &address.line2)
        sent.assign("city", to: &address.city)
        sent.assign("state", to: &address.state)
        sent.assign("postal_code", to: &address.postalCode)
        sent.assign("country", to: &address.country)
        return address
    }
}
