import SpinewiseCLI

await SpinewiseCommand.main()
