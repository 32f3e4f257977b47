import Foundation

/// Why a scenario file cannot be read, and where: `steps[3].do: 'jump' is no step`.
public struct ScenarioFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// `steps[3].do`; empty for the whole file.
    public let place: String
    public let reason: String

    public init(place: String, reason: String) {
        self.place = place
        self.reason = reason
    }

    public var description: String { place.isEmpty ? reason : "\(place): \(reason)" }
}

extension ScenarioFile {
    /// - Throws: ``ScenarioFault`` for what is no JSON, a field that there is not, a value of another type, and a name that
    ///   nothing has.
    public init(reading bytes: some Sequence<UInt8>) throws(ScenarioFault) {
        let bytes = Array(bytes)
        if let line = JSONSyntax.faultyLine(of: bytes) {
            throw ScenarioFault(place: "", reason: "line \(line) is not JSON")
        }
        let file: ScenarioFile
        do { file = try JSONDecoder().decode(ScenarioFile.self, from: Data(bytes)) } catch {
            throw ScenarioFault(error)
        }
        try file.check()
        self = file
    }

    /// As it is kept: a field a line, in the order of their names.
    public func text() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }
}

extension ScenarioFault {
    fileprivate init(_ error: any Error) {
        guard let error = error as? DecodingError else {
            self.init(place: "", reason: "it cannot be read: \(error)")
            return
        }
        switch error {
        case .keyNotFound(let key, let context):
            self.init(place: Self.place(context.codingPath + [key]), reason: "is missing")
        case .valueNotFound(_, let context):
            self.init(place: Self.place(context.codingPath), reason: "is missing")
        case .typeMismatch(let type, let context):
            self.init(place: Self.place(context.codingPath), reason: "must be \(Self.word(for: type))")
        case .dataCorrupted(let context):
            self.init(place: Self.place(context.codingPath), reason: context.debugDescription)
        @unknown default: self.init(place: "", reason: "it cannot be read")
        }
    }

    private static func place(_ path: [any CodingKey]) -> String {
        path.reduce(into: "") { place, key in
            if let index = key.intValue {
                place += "[\(index)]"
            } else {
                place += (place.isEmpty ? "" : ".") + key.stringValue
            }
        }
    }

    private static func word(for type: Any.Type) -> String {
        switch type {
        case is String.Type: "a text"
        case is Bool.Type: "true or false"
        case is any BinaryInteger.Type: "a whole number"
        case is [String: Any].Type: "an object"
        case is [Any].Type: "a list"
        default: "of another type"
        }
    }
}

/// A field's name as it stands in the file.
struct ScenarioField: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

extension Decoder {
    /// The fields of an object that may have these and no others: a misspelt one must not be passed over.
    func fields<Key: CodingKey & CaseIterable>(_ keys: Key.Type) throws -> KeyedDecodingContainer<Key> {
        let known = Set(Key.allCases.map(\.stringValue))
        let all = try container(keyedBy: ScenarioField.self).allKeys.sorted { $0.stringValue < $1.stringValue }
        if let strange = all.first(where: { !known.contains($0.stringValue) }) {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: codingPath + [strange],
                    debugDescription: "is not known here: there are \(known.sorted().joined(separator: ", "))"))
        }
        return try container(keyedBy: keys)
    }

    func fault(_ reason: String) -> DecodingError {
        .dataCorrupted(.init(codingPath: codingPath, debugDescription: reason))
    }
}

extension KeyedDecodingContainer {
    func fault(_ key: Key, _ reason: String) -> DecodingError {
        .dataCorrupted(.init(codingPath: codingPath + [key], debugDescription: reason))
    }
}
