import Billing
import Localization

/// The days of a pause in the reader's words, in the zone of the subscription (T3).
struct PauseWords: Sendable {
    let pause: Pause?
    /// `En pausa desde el 28 de febrero hasta el 27 de marzo de 2026.`
    let days: String
    let resumesOn: String?

    init(_ pause: Pause?, of words: SubscriptionWords) {
        let reader = words.reader
        let from = reader.date(pause?.startsAt ?? words.subscription.period.end)
        self.pause = pause
        days =
            pause?.resumesAt.map { reader.say.pausedFromUntil(from, words.dayBefore($0)) }
            ?? reader.say.pausedFrom(from)
        resumesOn = pause?.resumesAt.map { reader.date($0) }
    }
}
