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
        var line: [UInt8] = []
        line.reserveCapacity(512)
        line.append(contentsOf: #"{"at":"\#(clock.now().timestamp)","level":"\#(event.level.rawValue)","from":"#.utf8)
        Self.quote(label, into: &line)
        line.append(contentsOf: #","message":"#.utf8)
        Self.quote(event.message.description, into: &line)
        for (key, value) in fields.sorted(by: { $0.key < $1.key }) {
            line.append(UInt8(ascii: ","))
            Self.quote(key, into: &line)
            line.append(UInt8(ascii: ":"))
            Self.quote(value.description, into: &line)
        }
        line.append(UInt8(ascii: "}"))
        Terminal.tell(line: line)
    }

    /// A JSON string: what a stranger sent stays on its line.
    static func quoted(_ text: String) -> String {
        var bytes: [UInt8] = []
        quote(text, into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The same at the end of a line. What need not be escaped is copied whole.
    private static func quote(_ text: String, into line: inout [UInt8]) {
        line.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { letters in
            var start = 0
            var place = 0
            while place < letters.count {
                guard let escape = Self.escape(of: letters, at: place) else {
                    place += 1
                    continue
                }
                line.append(contentsOf: UnsafeBufferPointer(rebasing: letters[start..<place]))
                line.append(contentsOf: escape.text.utf8)
                place += escape.length
                start = place
            }
            line.append(contentsOf: UnsafeBufferPointer(rebasing: letters[start...]))
        }
        line.append(UInt8(ascii: "\""))
    }

    /// - Parameter letters: valid UTF-8.
    /// - Returns: nil for what stands for itself; otherwise also how many bytes it is written instead of.
    private static func escape(of letters: UnsafeBufferPointer<UInt8>, at place: Int) -> (text: String, length: Int)? {
        switch letters[place] {
        case UInt8(ascii: "\""): (text: "\\\"", length: 1)
        case UInt8(ascii: "\\"): (text: "\\\\", length: 1)
        case UInt8(ascii: "\n"): (text: "\\n", length: 1)
        case UInt8(ascii: "\r"): (text: "\\r", length: 1)
        case UInt8(ascii: "\t"): (text: "\\t", length: 1)
        case 0..<0x20, 0x7F: (text: number(UInt32(letters[place])), length: 1)
        // The second half of the controls, U+0080 to U+009F.
        case 0xC2 where letters[place + 1] < 0xA0: (text: number(UInt32(letters[place + 1])), length: 2)
        // Ends of lines, U+2028 and U+2029.
        case 0xE2 where letters[place + 1] == 0x80 && (0xA8...0xA9).contains(letters[place + 2]):
            (text: number(0x1F80 + UInt32(letters[place + 2])), length: 3)
        default: nil
        }
    }

    private static func number(_ scalar: UInt32) -> String {
        let digits = String(scalar, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
