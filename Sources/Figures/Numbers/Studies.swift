extension Study {
    static let leHuec = Study(
        "le-huec-2016-spine-shape",
        "Le Huec JC, Hasegawa K (2016). Normative values for the spine shape parameters using 3D standing analysis from a database of 268 asymptomatic Caucasian and Japanese subjects. Eur Spine J 25(11):3630–3637",
        doi: "10.1007/s00586-016-4485-5")
    static let sagittalTable = Study(
        "bmc-surgery-2019-sagittal-parameters",
        "Table 1, normative values of sagittal parameters (2019). BMC Surgery 19:7", doi: "10.1186/s12893-019-0471-2")
    static let incidenceReview = Study(
        "pmc5859489-pelvic-incidence", "Review of how much pelvic incidence varies. PubMed Central PMC5859489")
    static let segments = Study(
        "scientific-reports-2022-segmental-lordosis",
        "Segmental lumbar lordosis by pelvic incidence group, table 2 (2022). Scientific Reports",
        doi: "10.1038/s41598-022-21840-x")
    static let levine = Study(
        "levine-1996-pelvic-movement",
        "Levine D, Whittle MW (1996). The effects of pelvic movement on lumbar lordosis in the standing position. J Orthop Sports Phys Ther 24(3):130–135",
        doi: "10.2519/jospt.1996.24.3.130")
    static let sitting = Study(
        "endo-2012-sitting",
        "Sagittal lumbar and pelvic alignment in the standing and sitting positions (2012). J Orthop Sci 17(6):682–686",
        doi: "10.1007/s00776-012-0281-1")
    static let esola = Study(
        "esola-1996-forward-bending",
        "Esola MA, McClure PW, Fitzgerald GK, Siegler S (1996). Analysis of lumbar spine and hip motion during forward bending in subjects with and without a history of low back pain. Spine 21(1):71–78",
        doi: "10.1097/00007632-199601010-00017")
    static let cook = Study(
        "cook-2021-vertebral-morphology",
        "Cook WH, Baker JF (2021). Comparative Analysis of Lumbar Spine Vertebral Morphology Between Maori and New Zealand Europeans: A CT Study. Int J Spine Surg 15(6):1072–1081"
    )
    static let zhang = Study(
        "zhang-2018-disc-height", "Zhang F, Zhang K, Tian HJ, et al. (2018). J Orthop Surg Res",
        doi: "10.1186/s13018-018-0737-x")
    static let pelvicThickness = Study(
        "isrn-anatomy-2013-pelvic-thickness", "ISRN Anatomy 364068 (2013)")
    static let neurography = Study(
        "clin-anat-2018-root-dimensions",
        "Lumbosacral plexus root thickening: establishing normal root dimensions using MR neurography (2018). Clin Anat 31:782–787"
    )
    static let silverstein = Study(
        "silverstein-2015-ganglia",
        "Silverstein MP et al. (2015). Lumbar Dorsal Root Ganglia Location. Int J Spine Surg 9:3", doi: "10.14444/2003")
    static let fardon = Study(
        "fardon-2014-nomenclature",
        "Fardon DF, Williams AL, Dohring EJ, Murtagh FR, Rothman SLG, Sze GK (2014). Lumbar disc nomenclature: version 2.0. Spine J 14(11):2525–2545",
        doi: "10.1016/j.spinee.2014.04.022")
    static let hasegawaForamen = Study(
        "hasegawa-1995-foraminal-stenosis",
        "Hasegawa T, An HS, Haughton VM, Nowicki BH (1995). Lumbar foraminal stenosis: critical heights of the intervertebral discs and foramina. J Bone Joint Surg Am 77(1):32–38",
        doi: "10.2106/00004623-199501000-00005")
    static let masharawi = Study(
        "masharawi-2004-facet-orientation", "Masharawi et al. (2004), as quoted by a secondary page")
    static let bromley = Study(
        "bromley-lower-limb-dermatomes", "Bromley Emergency Courses. Core anatomy: lower limb dermatomes")
    static let lee = Study(
        "lee-2008-dermatomes",
        "Lee MWL, McPhee RW, Stringer MD (2008). An evidence-based approach to human dermatomes. Clin Anat 21:363–373")
    static let williams = Study(
        "williams-1998-medial-foot",
        "Williams RP, Sugars W (1998). Lumbar root innervation of the medial foot and ankle region. Aust N Z J Surg 68(8):565–567"
    )
}
