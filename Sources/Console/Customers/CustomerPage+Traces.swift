import Access
import Billing
import HTML
import Localization
import Web

extension CustomerPage {
    /// The mail that went to them, or should have, and what became of it.
    var letters: Card {
        let them = record.letters
        return Card(say.consoleMailSent, id: "mail", kind: them.isEmpty ? .plain : .flush) {
            if them.isEmpty {
                p(.class("muted")) { say.consoleNoMailYet }
            } else {
                DataTable(
                    say.consoleMailSent,
                    columns: [
                        .init(say.dateColumn, .lead), .init(say.descriptionColumn, .name),
                        .init(say.emailLabel, .name, isNamedInCards: true), .init(say.statusColumn),
                    ],
                    rows: them.map { letter in
                        [
                            .text(words.moment(letter.createdAt)), .text(say.title(of: letter.kind)),
                            .text(letter.recipient ?? customer.details.email ?? "–"),
                            Badge(say.consoleLetterState(letter.state.standing), letter.state.tone).body,
                        ]
                    })
            }
        }
    }

    /// Who tried to come in with their address, and why it failed (S22); and with an address that is almost theirs.
    var signIns: Card {
        let them = found.attempts
        return Card(say.consoleSignIns, id: "sign-ins", kind: them.isEmpty ? .plain : .flush) {
            if customer.details.email == nil {
                p(.class("muted")) { say.consoleCannotSignIn }
            } else if them.isEmpty {
                p(.class("muted")) { say.consoleNoSignIns }
            } else {
                signInTable(them, say.consoleSignIns)
            }
        }
    }

    /// Who meant them, and typed what nobody has.
    @MarkupBuilder var lookalikes: Markup {
        if !found.lookalikes.isEmpty {
            Card(kind: .notable) {
                for stranger in found.lookalikes {
                    p { say.consoleLookalike(stranger.email, words.moment(stranger.createdAt)) }
                }
            }
        }
    }

    private func signInTable(_ attempts: [SignInAttempt], _ title: String) -> DataTable {
        DataTable(
            title,
            columns: [
                .init(say.dateColumn, .lead), .init(say.statusColumn), .init(say.descriptionColumn, .name),
            ],
            rows: attempts.map { attempt in
                let outcome = attempt.word
                return [
                    .text(words.moment(attempt.createdAt)),
                    Badge(say.consoleSignInOutcome(outcome), outcome.tone).body,
                    .text(say.consoleSignInWhy(outcome)),
                ]
            })
    }

    /// What their program was told, and the merchant's.
    var events: Card {
        Card(say.consoleSection(.events), id: "events", kind: record.events.isEmpty ? .plain : .flush) {
            if record.events.isEmpty {
                p(.class("muted")) { say.consoleNoEventsYet }
            } else {
                DataTable(
                    say.consoleSection(.events),
                    columns: [
                        .init(say.dateColumn, .lead), .init(say.descriptionColumn, .name),
                        .init(say.referenceLabel, .name, isNamedInCards: true),
                    ],
                    rows: record.events.map { event in
                        [
                            .text(words.moment(event.at)), code { event.kind.rawValue },
                            code { event.subject },
                        ]
                    })
            }
        }
    }
}

extension SignInAttempt {
    /// For the phrases.
    var word: SignInTry {
        switch outcome {
        case .asked: isKnown ? .asked : .unknown
        case .wrongCode: .wrongCode
        case .wrongPassword: .wrongPassword
        case .signedIn: .signedIn
        }
    }
}

extension SignInTry {
    var tone: Tone {
        switch self {
        case .asked: .progress
        case .unknown, .wrongCode, .wrongPassword: .negative
        case .signedIn: .positive
        }
    }
}
