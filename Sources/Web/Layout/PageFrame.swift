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
    public var notice: Notice?

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
        let signOut: String
        let token: String

        /// - Parameters:
        ///   - name: what tells the reader whose account this is: an e-mail address.
        ///   - signOut: where the form to leave is posted, with its `token` (S6).
        public init(_ name: String, signOut: String, token: String) {
            self.name = name
            self.signOut = signOut
            self.token = token
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
