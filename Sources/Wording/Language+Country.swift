import Foundation
import Localization

extension Language {
    /// A country by its name in this language.
    ///
    /// - Parameter code: of ISO 3166-1.
    public func country(_ code: String) -> String? { Locale(identifier: tag).localizedString(forRegionCode: code) }
}
