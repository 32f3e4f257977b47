import HTML
import Localization

/// A state in a word. Tone is told by icon and text as well as by colour.
public struct Badge: View {
    let text: String
    let tone: Tone

    public init(_ text: String, _ tone: Tone) {
        self.text = text
        self.tone = tone
    }

    public init(_ standing: InvoiceStanding, in language: any Language) {
        self.init(language.status(standing), standing.tone)
    }

    public init(_ standing: SubscriptionStanding, in language: any Language) {
        self.init(language.status(standing), standing.tone)
    }

    /// - Parameter text: what it says instead of the standing's name: `Termina el 13 dic`.
    public init(_ standing: SubscriptionStanding, saying text: String?, in language: any Language) {
        self.init(text ?? language.status(standing), standing.tone)
    }

    public init(_ standing: PaymentStanding, in language: any Language) {
        self.init(language.status(standing), standing.tone)
    }

    public var body: Markup {
        switch tone {
        case .positive:
            span(.class("badge positive")) {
                Icon.check.markup; text
            }
        case .attention:
            span(.class("badge attention")) {
                Icon.clock.markup; text
            }
        case .negative:
            span(.class("badge negative")) {
                Icon.alert.markup; text
            }
        case .progress:
            span(.class("badge progress")) {
                Icon.refresh.markup; text
            }
        case .neutral:
            span(.class("badge neutral")) {
                Icon.dash.markup; text
            }
        }
    }

    static let css = """
        .badge {
          display: inline-flex; align-items: center; gap: .3em; padding: .1875rem .625rem .1875rem .4375rem; border-radius: 999px;
          font-size: .8125rem; line-height: 1.35; font-weight: 600; white-space: nowrap; vertical-align: middle;
        }
        .badge .icon { width: .9375rem; height: .9375rem; }
        /* Only what asks for attention stands out. */
        .badge:is(.positive, .neutral) { padding: 0; font-weight: 400; font-size: .875rem; color: var(--muted); }
        .badge:is(.positive, .neutral) .icon { display: none; }
        .badge.attention { color: var(--attention); background: var(--attention-soft); }
        .badge.negative { color: var(--negative); background: var(--negative-soft); }
        .badge.progress { color: var(--progress); background: var(--progress-soft); }
        @media (max-width: 18em) { .badge { white-space: normal; } }
        @media (forced-colors: active) { .badge:not(.positive, .neutral) { border: 1px solid; } }
        """
}

extension InvoiceStanding {
    public var tone: Tone {
        switch self {
        case .paid: .positive
        case .open, .requiresAction: .attention
        case .pastDue, .refused, .uncollectible: .negative
        case .processing, .awaitingTransfer, .promised: .progress
        case .draft, .void, .refunded, .partlyRefunded, .credited, .partlyCredited: .neutral
        }
    }
}

extension SubscriptionStanding {
    var tone: Tone {
        switch self {
        case .active: .positive
        case .trialing: .progress
        case .ending, .incomplete, .paused, .pausing: .attention
        case .pastDue, .unpaid: .negative
        case .canceled, .incompleteExpired: .neutral
        }
    }
}

extension PaymentStanding {
    var tone: Tone {
        switch self {
        case .succeeded: .positive
        case .requiresAction, .incomplete: .attention
        case .failed: .negative
        case .created, .processing, .unknown: .progress
        case .canceled, .refunded, .partlyRefunded: .neutral
        }
    }
}
