FROM registry.test/tools:1 AS build
ARG BUILD_CONFIGURATION=Release
WORKDIR /src
COPY ["src/App.csproj", "src/"]
RUN dotnet restore "src/App.csproj"
COPY . .
RUN dotnet publish "src/App.csproj" -c $BUILD_CONFIGURATION -o /app/publish /p:UseAppHost=false

FROM registry.test/busybox:1 AS final
WORKDIR /app
COPY --from=build /app/publish .
ENTRYPOINT ["dotnet", "App.dll"]
