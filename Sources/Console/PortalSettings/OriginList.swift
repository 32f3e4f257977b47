import Billing
import Core
import Foundation

/// Sites as they are typed, one on each line.
struct OriginList: Sendable, Hashable {
    let origins: [String]
    /// On which line each stands, from 1: an empty line is no site, and still counts when a mistake is told.
    private let lines: [Int]

    init(_ typed: String) {
        let filled = typed.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { $0.trimmingCharacters(in: .whitespaces) }
            .enumerated().filter { !$0.element.isEmpty }
        origins = filled.map(\.element)
        lines = filled.map { $0.offset + 1 }
    }

    /// - Parameter error: its parameter names the place in the list: `…[return_origins][2]`.
    /// - Returns: nil where it is about the list as a whole.
    func line(of error: BillingError, in field: MerchantField) -> Int? {
        let rest = error.parameter?.dropFirst(field.rawValue.count) ?? ""
        guard let place = Int(rest.filter { $0.isASCII && $0.isNumber }), lines.indices.contains(place) else {
            return nil
        }
        return lines[place]
    }
}
