import Demo

extension DemoReport {
    /// For people at a terminal: everybody's situation in the words of the hall.
    var text: String { printed(saying: { FrontPhrases.english.situation(HallSituation($0)) }) }
}
