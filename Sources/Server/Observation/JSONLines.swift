import Core
import Foundation
import Logging

/// The log: one JSON object a line on standard error, in UTC (K3).
struct JSONLines: LogHandler {
    var logLevel: Logger.Level
    var metadata: Logger.Metadata = [:]
    private let label: String
    private let clock: Clock

    init(label: String, level: Logger.Level, clock: Clock) {
        self.label = label
        logLevel = level
        self.clock = clock
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var fields = metadata.merging(event.metadata ?? [:]) { _, newer in newer }
        // The name that the answer carries: see ``WebContext/requestID``.
        if let id = fields.removeValue(forKey: "hb.request.id") { fields["request_id"] = "req_\(id)" }
        if let error = event.error { fields["error"] = "\(error)" }
        var line = #"{"at":"\#(clock.now().timestamp)","level":"\#(event.level.rawValue)","from":"#
        line += Self.quoted(label) + #","message":"# + Self.quoted(event.message.description)
        for (key, value) in fields.sorted(by: { $0.key < $1.key }) {
            line += ",\(Self.quoted(key)):\(Self.quoted(value.description))"
        }
        Console.tell(line + "}")
    }

    /// A JSON string: what a stranger sent stays on its line.
    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            case _
            where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0x2028
                || scalar.value == 0x2029:
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
