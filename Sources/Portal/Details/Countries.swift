import Core
import Foundation
import Localization
import Wording

/// Where a customer's address may be, by the names of the reader's language.
enum Countries {
    private static let lists: [String: [(value: String, label: String)]] = Dictionary(
        uniqueKeysWithValues: Languages.all.map { say in
            let locale = Locale(identifier: say.tag)
            let named = Country.codes.compactMap { code in
                say.country(code).map { (value: code, label: $0) }
            }
            return (say.code, named.sorted { $0.label.compare($1.label, locale: locale) == .orderedAscending })
        })

    /// For the menu of the form: where most of its readers live, and then in the order in which they look for the others.
    ///
    /// - Parameters:
    ///   - first: the merchant's country.
    ///   - stored: what the customer's address says. A code that is no country stays until its owner chooses another.
    static func menu(in say: any Language, first: String, stored: String?) -> [(value: String, label: String)] {
        let all = lists[say.code] ?? []
        var menu = all.filter { $0.value == first } + all.filter { $0.value != first }
        if let stored, !stored.isEmpty, !Country.isAssigned(stored) { menu.append((value: stored, label: stored)) }
        return menu
    }
}
