extension DemoMerchant {
    /// One for each way in which portals differ: sign-in, brand, language, money, tax, methods and configurations.
    ///
    /// - SeeAlso: general rates: Colombia, Estatuto Tributario, art. 468; Costa Rica, Ley 9635, art. 10; Chile, Decreto
    ///   Ley 825, art. 14; Argentina, Ley 23.349, art. 28.
    static func all() throws -> [DemoMerchant] { [try gym(), try software(), try shop(), try petFood()] }
}
