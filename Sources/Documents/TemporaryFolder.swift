import Core
import Foundation

/// A folder that nobody else can open, below the machine's temporary one (`TMPDIR`). It goes with whoever holds it.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws(BillingError) {
        var template = Array((FileManager.default.temporaryDirectory.path + "/ventanilla-XXXXXX").utf8CString)
        let made = template.withUnsafeMutableBufferPointer { mkdtemp($0.baseAddress!).map { String(cString: $0) } }
        guard let made else { throw .unavailable("No temporary folder can be made.") }
        path = made
    }

    deinit { remove() }

    // What cannot be removed is the machine's to clean up: nobody who waits for a file could do anything about it.
    func remove() { try? FileManager.default.removeItem(atPath: path) }
}
