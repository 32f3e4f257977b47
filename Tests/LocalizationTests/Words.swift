import Localization
import Testing

/// What is said at one place, in each language.
struct Words: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let say: @Sendable (any Language) -> String
    let spanish, portuguese, english: String

    init(
        _ place: String, _ say: @escaping @Sendable (any Language) -> String, es spanish: String,
        pt portuguese: String, en english: String
    ) {
        testDescription = place
        self.say = say
        self.spanish = spanish
        self.portuguese = portuguese
        self.english = english
    }
}
