import Core
import Foundation

/// The key in the Authorization header, and nowhere else (S5).
enum Credential {
    /// - Parameter header: `Bearer sk_…`, or `Basic …` with the key as user.
    /// - Returns: nil when there is none or it cannot be read.
    static func key(in header: String?) -> Secret? {
        guard let header, let space = header.firstIndex(of: " ") else { return nil }
        let rest = header[header.index(after: space)...].drop { $0 == " " }
        switch header[..<space].lowercased() {
        case "bearer": return rest.isEmpty ? nil : Secret(String(rest))
        case "basic":
            guard let data = Data(base64Encoded: String(rest)), let pair = String(data: data, encoding: .utf8),
                let user = pair.split(separator: ":", omittingEmptySubsequences: false).first, !user.isEmpty
            else { return nil }
            return Secret(String(user))
        default: return nil
        }
    }
}
