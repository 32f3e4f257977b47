/// Why a command does not begin: one sentence for the operator, on standard error. The process ends with `code`.
struct Refusal: Error, Hashable, CustomStringConvertible {
    let sentence: String
    /// 2: a setting, an argument or the database is not what it should be.
    var code: Int32 = 2

    init(_ sentence: String, code: Int32 = 2) {
        self.sentence = sentence
        self.code = code
    }

    var description: String { sentence }
}
