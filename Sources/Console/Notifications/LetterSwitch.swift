import Billing
import HTML
import Localization
import Web

/// Whether a letter is sent at all, or why nobody may keep it from its reader.
struct LetterSwitch: View {
    let kind: CustomerNotification.Kind
    let isSilenced: Bool
    let mayChange: Bool
    let paths: ConsolePaths
    let token: String
    let say: any Language

    var body: Markup {
        Card(say.consoleLetterSwitchTitle, id: "switch") {
            if kind.canBeSilenced {
                p { isSilenced ? say.consoleLetterIsOffExplained : say.consoleLetterIsOnExplained }
                if mayChange {
                    PostButton(
                        isSilenced ? say.consoleSwitchLetterOn : say.consoleSwitchLetterOff,
                        to: paths.letter(kind) + (isSilenced ? "/on" : "/off"), token: token,
                        isSilenced ? .secondary : .danger)
                }
            } else {
                p { say.consoleLetterCannotBeOff(kind.standing.word) }
            }
        }.body
    }
}

extension LetterStanding {
    /// For the phrases.
    fileprivate var word: ConsoleLetterReason {
        switch self {
        case .always(.debt): .debt
        case .always(.subscription): .subscription
        case .always(.refund): .refund
        case .always(.access): .access
        case .always(.security): .security
        // What is chosen can be switched off, and is told nothing here.
        case .toOthers, .chosen: .others
        }
    }
}
