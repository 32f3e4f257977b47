import Access
import Localization

extension ConsoleSignInRefusal {
    /// For the phrases.
    var word: SignInTrouble {
        switch self {
        case .wrongPassword: .wrongPassword
        case .wrongCode: .wrongCode
        case .locked: .locked
        case .codesLocked: .codesLocked
        case .expired: .expired
        case .passwordTooShort: .passwordTooShort
        case .passwordTooLong: .passwordTooLong
        case .passwordTooCommon: .passwordTooCommon
        case .passwordUnchanged: .passwordUnchanged
        }
    }
}
