import Foundation
import Localization

/// Where a customer's address may be, by the names of the reader's language.
enum Countries {
    /// ISO 3166-1 alpha-2: the countries that are somebody's address.
    static let codes: [String] = Locale.Region.isoRegions.map(\.identifier).filter { code in
        code.count == 2 && code.allSatisfy { $0.isASCII && $0.isUppercase }
    }.sorted()

    static func name(of code: String, in say: any Language) -> String? {
        Locale(identifier: say.tag).localizedString(forRegionCode: code)
    }

    private static let lists: [String: [(value: String, label: String)]] = Dictionary(
        uniqueKeysWithValues: Languages.all.map { say in
            let locale = Locale(identifier: say.tag)
            let named = codes.compactMap { code in
                locale.localizedString(forRegionCode: code).map { (value: code, label: $0) }
            }
            return (say.code, named.sorted { $0.label.compare($1.label, locale: locale) == .orderedAscending })
        })

    /// For the menu of the form, in the order in which the language's readers look for them.
    static func all(in say: any Language) -> [(value: String, label: String)] { lists[say.code] ?? [] }
}
