import Dispatch

/// The writes that share one commit, each with the answer it is waiting for.
struct SQLiteBatch {
    /// Enough for one sync to be shared by many, few enough that the first does not wait for long.
    private static let capacity = 64
    private static let patience = DispatchTimeInterval.milliseconds(10)

    private var answers: [((any Error)?) -> Void] = []
    private var deadline = DispatchTime.distantFuture

    var isEmpty: Bool { answers.isEmpty }
    var isFull: Bool { answers.count >= Self.capacity || DispatchTime.now() >= deadline }

    mutating func append(_ answer: @escaping ((any Error)?) -> Void) {
        if answers.isEmpty { deadline = .now() + Self.patience }
        answers.append(answer)
    }

    /// Tells everyone how it ended, and is empty again.
    mutating func answer(_ failure: (any Error)?) {
        let waiting = answers
        answers = []
        for answer in waiting { answer(failure) }
    }
}
