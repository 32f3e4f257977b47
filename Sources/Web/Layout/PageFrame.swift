import HTML
import Localization

/// What is the same on every page of one visit: whose portal it is, who reads, and the ways out.
public struct PageFrame: Sendable {
    public var language: any Language
    /// The merchant's name: in the header and in the browser's tab (S25, S79).
    public var merchant: String
    /// Where the merchant's name leads.
    public var home: String
    public var logo: Logo?
    /// Addresses of the merchant's own stylesheets, after ours (see ``BrandStylesheet``).
    public var stylesheets: [String] = []
    public var sections: [SectionLink] = []
    public var account: Account?
    public var support = Support()
    public var privacy: String?
    public var terms: String?
    /// Back to the merchant's own site, if the session says where (already checked: W4).
    public var returnTo: String?
    /// This page's own address by GET, without a query: the language links lead back to it.
    public var here = ""
    public var isTestMode = false
    /// Whether another site shows the page in a frame: what leads out of the portal leaves the frame (S11).
    public var isFramed = false
    /// The merchant's colour, for what browsers draw around a page: `#0f766e`.
    public var color: String?
    /// The address of the icon in the browser's tab; ours without one.
    public var icon: String?
    public var notice: Notice?
    /// Said above every page of somebody who looks at another's.
    public var viewing: String?
    /// Where whoever looks at another's came from.
    public var viewer: SectionLink?
    /// What makes this page easier. It works without; the page's headers must name it.
    public var script: PageScript?

    public init(language: any Language, merchant: String, home: String) {
        self.language = language
        self.merchant = merchant
        self.home = home
    }

    /// The merchant's picture, under its hash name (W6).
    public struct Logo: Sendable {
        let address: String
        let width: Int?
        let height: Int?

        /// - Parameters: width and height in pixels, so that the page does not jump when it arrives.
        public init(_ address: String, width: Int? = nil, height: Int? = nil) {
            self.address = address
            self.width = width
            self.height = height
        }
    }

    /// Who is signed in, and how they leave.
    public struct Account: Sendable {
        let name: String
        let initials: String
        /// Pages about the account itself, after the sections in its menu.
        let pages: [SectionLink]
        /// The same person's other accounts; nil where there is none.
        let others: Others?
        let signOut: String
        let token: String

        /// - Parameters:
        ///   - name: what tells the reader whose account this is: an e-mail address.
        ///   - person: whose initials open the menu; the name's first letter without one.
        ///   - signOut: where the form to leave is posted, with its `token` (S6).
        public init(
            _ name: String, of person: String? = nil, pages: [SectionLink] = [], others: Others? = nil,
            signOut: String, token: String
        ) {
            self.name = name
            initials = Self.initials(of: person ?? String(name.prefix(1)))
            self.pages = pages
            self.others = others
            self.signOut = signOut
            self.token = token
        }

        /// Accounts that a button each changes to, by posting `customer` to one action.
        public struct Others: Sendable {
            let accounts: [Other]
            let action: String

            public init(_ accounts: [Other], action: String) {
                self.accounts = accounts
                self.action = action
            }
        }

        public struct Other: Sendable {
            let name: String
            let id: String

            public init(_ name: String, id: String) {
                self.name = name
                self.id = id
            }
        }

        /// `CT` of Camila Torres: of the first word and the last.
        static func initials(of person: String) -> String {
            let words = person.split(whereSeparator: \.isWhitespace)
            let letters = [words.first, words.count > 1 ? words.last : nil].compactMap { $0?.first(where: \.isLetter) }
            return letters.isEmpty ? "·" : String(letters).uppercased()
        }
    }

    /// How to reach the merchant's people.
    public struct Support: Sendable {
        let email: String?
        let phone: String?

        public init(email: String? = nil, phone: String? = nil) {
            self.email = email
            self.phone = phone
        }

        var isEmpty: Bool { email == nil && phone == nil }
    }
}

extension PageFrame {
    /// Of a link that leads to another site.
    var wayOut: Attribute { isFramed ? .target("_top") : .none }
}
