import Core
import Foundation
import Localization
import Wording

/// The countries by their names in the reader's language, for the menu of a form.
enum CustomerCountries {
    private static let lists: [String: [(value: String, label: String)]] = Dictionary(
        uniqueKeysWithValues: Languages.all.map { say in
            let locale = Locale(identifier: say.tag)
            let named = Country.codes.compactMap { code in say.country(code).map { (value: code, label: $0) } }
            return (say.code, named.sorted { $0.label.compare($1.label, locale: locale) == .orderedAscending })
        })

    /// - Parameters:
    ///   - first: the merchant's country, where most of its customers live.
    ///   - stored: what is there already. A code that is no country stays until somebody chooses another.
    static func menu(in say: any Language, first: String, stored: String) -> [(value: String, label: String)] {
        let all = lists[say.code] ?? []
        let menu = all.filter { $0.value == first } + all.filter { $0.value != first }
        return stored.isEmpty || Country.isAssigned(stored) ? menu : menu + [(value: stored, label: stored)]
    }
}
