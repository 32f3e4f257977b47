import Billing
import Core
import Foundation
import Hummingbird
import Web

/// Where somebody is in a list, as the address of the page says it: what they look for, and from where on.
///
/// What a filter cannot mean is not asked: a list with a strange address is the whole list.
struct ListQuery: Sendable {
    static let pageSize = 25
    /// In characters: nobody looks for more.
    static let longest = 100

    /// Of the list, without its query.
    let address: String
    private let asked: FormBody
    private let filters: [String]

    /// - Parameter filters: the names of what narrows it down, in the order in which addresses say them.
    init(_ request: Request, at address: String, filters: [String] = []) throws {
        self.address = address
        self.filters = filters
        asked = try FormBody(encoded: Array((request.uri.query ?? "").utf8))
    }

    subscript(_ filter: String) -> String { String(asked.text(filter).prefix(Self.longest)) }

    /// Whether the list is narrowed down.
    var isNarrowed: Bool { filters.contains { !self[$0].isEmpty } }

    var page: PageRequest { PageRequest(limit: Self.pageSize, cursor: cursor) }

    private var cursor: PageRequest.Cursor {
        if let after = asked["after"] { return .after(after) }
        if let before = asked["before"] { return .before(before) }
        return .none
    }

    /// The ways to what is newer and older than this page.
    func pager<Element: Sendable>(_ page: Page<Element>, _ id: (Element) -> String) -> ListPager {
        let (hasNewer, hasOlder) =
            switch cursor {
            case .none: (false, page.hasMore)
            case .after: (true, page.hasMore)
            case .before: (page.hasMore, true)
            }
        return ListPager(
            newer: hasNewer ? page.elements.first.map { onward(by: "before", id($0)) } : nil,
            older: hasOlder ? page.elements.last.map { onward(by: "after", id($0)) } : nil)
    }

    private func onward(by cursor: String, _ id: String) -> String {
        let asked = filters.map { ($0, self[$0]) }.filter { !$0.1.isEmpty } + [(cursor, id)]
        return address + "?" + asked.map { "\($0)=\(Self.escaped($1))" }.joined(separator: "&")
    }

    private static let plain = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")

    private static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    }
}
