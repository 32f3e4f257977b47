/// What buttons and links do, wherever they stand.
public protocol ActionPhrases {
    var save: String { get }
    var cancelAction: String { get }
    var goBack: String { get }
    var edit: String { get }
    var delete: String { get }
    var add: String { get }
    var pay: String { get }
    var seeAll: String { get }
    var seeDetail: String { get }
    var download: String { get }
    var downloadPDF: String { get }
    func payAmount(_ amount: String) -> String
}
