import Core
import Foundation

/// The two streams: what was asked for on standard output, everything else on standard error.
enum Terminal {
    static func print(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }
    static func tell(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

    /// One line of the log, at once and whole.
    static func tell(line: [UInt8]) {
        let bytes = line + [UInt8(ascii: "\n")]
        bytes.withUnsafeBytes { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let written = write(STDERR_FILENO, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if written < 0, errno == EINTR { continue }
                // Nobody reads it any more: a log line is not worth the process.
                guard written > 0 else { return }
                rest = rest.dropFirst(written)
            }
        }
    }

    /// `2026-04-11T14:00:00.000Z`.
    static func time(_ instant: Instant) -> String { "\(Zone.utc.local(at: instant))Z" }

    /// One JSON object, keys sorted, on one line.
    static func print(json value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.keyEncodingStrategy = .convertToSnakeCase
        print(String(decoding: try encoder.encode(value), as: UTF8.self))
    }
}
